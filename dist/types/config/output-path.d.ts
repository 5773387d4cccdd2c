import type { Format } from '../sinks/targets.ts';
/**
 * Why a path cannot be an output, undefined where it can: it must stay inside the workspace by its letters (the real
 * path, through symlinks, is looked at when it is written) and away from what git, GitHub and the run keep there.
 */
export declare function outputPathProblem(path: string): string | undefined;
/**
 * Why a path is no place for data of this format, undefined where it is: its name says what it holds, so that a slip of
 * the pen (`csv: package.json`) never replaces a file of another kind.
 */
export declare function dataPathProblem(path: string, format: Format): string | undefined;
/** A path in the form in which two names of one file are equal, on file systems that ignore case too. */
export declare const samePathKey: (path: string) => string;
