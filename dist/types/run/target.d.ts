/**
 * The absolute path of an output, checked on the real path: inside the workspace also through links, not in .git or
 * .github, and writable. Asked before the first request, so that hours of extraction do not end at a closed door.
 * @throws ConfigError `path_outside`, `path_refused`, `not_writable`
 */
export declare function resolveOutput(workspace: string, path: string, stream: string): string;
