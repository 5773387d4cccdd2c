/** Why a path names no file that may be read. */
export type PathProblem = 'missing' | 'no_file' | 'outside';
/**
 * The real path of a file, through all symlinks.
 * @param allowOutside false: it must lie inside the workspace
 */
export declare function locateFile(workspace: string, path: string, allowOutside: boolean): string | {
    problem: PathProblem;
};
/** @param root both of them real paths */
export declare const isInside: (root: string, file: string) => boolean;
