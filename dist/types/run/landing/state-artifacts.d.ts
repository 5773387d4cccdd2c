import type { Artifact } from '../../core/artifact.ts';
import { type DueTurns } from '../turns/due.ts';
/** The file of rows that checks took out; `key` tells them apart. */
export declare function quarantineArtifact(stream: string, { path, key }: {
    readonly path: string;
    readonly key?: readonly string[];
}, file: string): Artifact;
/** A bookmark. @param moves rows of the stream may move from one of its files to another */
export declare function stateArtifact(stream: string, path: string, file: string, moves?: boolean): Artifact;
/** The bookmark of a child that a landing told what is due: that goes out also where the rest of it is held back. */
export declare function dueArtifact(parent: string, due: DueTurns, file: string): Artifact;
/**
 * Each path once. A child's bookmark that its parents' landings wrote, and then its own, is the child's: where that is
 * held back, what the parents told goes out, whose cursors have moved on.
 */
export declare function oncePerPath(all: readonly Artifact[]): Artifact[];
