import type { Artifact } from '../core/artifact.ts';
/** A file that goes out beside the data: of its rows and its content nothing is told. */
export declare function companion(kind: 'state' | 'report', stream: string, path: string, file: string, contentType: string): Artifact;
