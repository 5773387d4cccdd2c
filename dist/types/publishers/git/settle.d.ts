import type { Candidate } from './build.ts';
import type { Ours, Workshop } from './workshop.ts';
/**
 * Moves HEAD and the user's index entries of our paths to what landed, so that later steps see a clean status for
 * them. Only where nothing else moves with it: the work tree's other files are not ours to change.
 */
export declare function settleClone(shop: Workshop, landed: Candidate, ours: readonly Ours[]): Promise<void>;
