import type { Random } from '../../core/clock.ts';
import { type Candidate } from './build.ts';
import type { Files } from './delivered.ts';
import { type Remote } from './remote.ts';
import type { Ours, Workshop } from './workshop.ts';
/** What the branch has now, and how it came there. */
export interface Delivery {
    readonly landed: Candidate;
    /** How often another push came first. */
    readonly rebuilds: number;
}
/** Full jitter: writers that collided once spread over a growing span. `failures` counts from 1. Pure. */
export declare const backoff: (failures: number, random: Random) => number;
/**
 * Pushes until the branch has our files: looks at the remote, builds on what it finds, pushes. A push whose
 * acknowledgement got lost is found by the look of the next round, and the same commit is pushed again where the
 * branch has not moved, so that nothing lands twice.
 * @throws {PublishError} for a refusal that another attempt cannot change, and when the attempts are used up
 */
export declare function deliver(shop: Workshop, remote: Remote, ours: readonly Ours[]): Promise<Delivery>;
/** What goes out, as it is told to the next publishing of this clone. */
export declare function deliveredFiles(ours: readonly Ours[], { held, stands }: Candidate): Files;
