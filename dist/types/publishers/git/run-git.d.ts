import type { GitContext } from './context.ts';
/** What one call of git gave. */
export interface GitResult {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}
export interface GitCall {
    /** Variables for this call alone. */
    readonly env?: Readonly<Record<string, string>>;
    /** Default: the workspace. */
    readonly cwd?: string;
}
/** Git ended with an exit code that the caller did not expect. `output` is redacted. */
export declare class GitFailure extends Error {
    readonly name = "GitFailure";
    readonly code: number;
    readonly output: string;
    constructor(command: string, code: number, output: string);
}
export interface Git {
    /** Runs git and gives its exit code, whatever it is. */
    try(args: readonly string[], call?: GitCall): Promise<GitResult>;
    /**
     * Runs git and gives its standard output without the last newline.
     * @throws {GitFailure} for an exit code other than 0
     */
    out(args: readonly string[], call?: GitCall): Promise<string>;
}
/** Credentials inside of URLs are nobody's business, known as secrets or not. */
export declare const cleanOutput: (context: GitContext, text: string) => string;
/** Git for one publishing: simple-git with argument arrays, loaded when first needed. */
export declare function openGit(context: GitContext): Promise<Git>;
