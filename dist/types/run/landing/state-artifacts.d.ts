import type { Artifact } from '../../core/artifact.ts';
/** The file of rows that checks took out; `key` tells them apart. */
export declare function quarantineArtifact(stream: string, { path, key }: {
    readonly path: string;
    readonly key?: readonly string[];
}, file: string): Artifact;
/** A bookmark. @param moves rows of the stream may move from one of its files to another */
export declare function stateArtifact(stream: string, path: string, file: string, moves?: boolean): Artifact;
