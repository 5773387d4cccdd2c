import type { SourcePlan, StreamPlan } from './plan.ts';
/**
 * Equal for two configs whose interrupted runs may go on from one another: a hash of what decides about requests, records and
 * rows, defaults included, in any order of keys. Credentials and other secrets are left out, so that none can be
 * guessed from it; a new password does not throw a checkpoint away.
 */
export declare function fingerprint(stream: StreamPlan, source: SourcePlan): string;
/** JSON with sorted keys; what is undefined is absent. */
export declare function canonical(value: unknown): string;
