import type { Artifact } from '../core/artifact.ts';
import type { Running } from './context.ts';
export declare const vaultFile: (stateFolder: string) => string;
/** The encrypted vault travels with the data, so that a rotated token is there on the next runner. */
export declare function vaultArtifact(running: Running): Artifact[];
