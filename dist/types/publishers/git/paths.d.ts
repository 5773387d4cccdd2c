/**
 * Refuses a path that leaves the workspace, by itself or through a symlink, or that reaches into `.git/` or `.github/`.
 * @param prefix the workspace inside the repository, with `/` at its end, empty where it is the whole
 * @throws {PublishError} `git_path_refused`
 */
export declare function checkPath(workspace: string, prefix: string, path: string): Promise<void>;
