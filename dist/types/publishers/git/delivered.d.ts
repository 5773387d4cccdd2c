import type { Artifact, Version } from '../../core/artifact.ts';
import type { Repository } from './repository.ts';
/**
 * What this clone's files held when they were last pushed, before they were merged with others'. Where HEAD stays behind
 * (more than ours moved, another branch is checked out) nothing else tells what of a file is on the branch already.
 */
export interface Delivered {
    of(path: string): Version | undefined;
    keep(artifacts: readonly Artifact[]): void;
}
/** Kept in the clone's own git folder, by remote and branch: it goes where the clone goes. */
export declare function openDelivered({ gitDir, remote, branch }: Repository): Delivered;
