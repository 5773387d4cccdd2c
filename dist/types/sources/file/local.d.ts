import { StreamError } from '../../core/errors.ts';
import type { FindFiles } from './contract.ts';
export interface LocalPlace {
    readonly stream: string;
    readonly workspace: string;
    /** Folder, relative to the workspace. */
    readonly base: string;
    readonly allowOutside: boolean;
}
/** Files of this machine. */
export declare function localFiles(place: LocalPlace): FindFiles;
export declare const changed: (stream: string, name: string) => StreamError;
export declare const missing: (stream: string, name: string, cause?: unknown) => StreamError;
