import type { RunIdentity } from './context.ts';
export interface OpenIdentity {
    readonly identity: RunIdentity;
    /** Makes it durable; before the first checkpoint is soon enough, and the first request need not wait for the disk. */
    keep(): void;
    close(): void;
}
/**
 * Who this run is: a resumed run keeps the id, the start and the seed of its first attempt, so that names which carry
 * them come out the same.
 */
export declare function openIdentity(workRoot: string, options: {
    readonly fresh: boolean;
    readonly maxAgeMs: number;
    readonly now: number;
    readonly seed: number | undefined;
}): OpenIdentity;
