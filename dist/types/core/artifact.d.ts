import type { Changes } from './report.ts';
/** What a file held at a time. */
export interface Version {
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
    /** What has been merged into it since is not in the file here. */
    readonly apart?: true;
}
/** A finished, checked file that publishers take. */
export interface Artifact {
    /** The stream it belongs to; state files name theirs too. */
    readonly stream: string;
    /** Relative to the workspace, with `/`. */
    readonly path: string;
    /** Where the bytes are. */
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly rows: number;
    readonly contentType: string;
    /** `gzip` where the file itself is compressed. */
    readonly contentEncoding?: string;
    readonly kind: 'data' | 'state' | 'report';
    /** The file is no more: it is taken off what is published. */
    readonly gone?: true;
    readonly changes?: Changes;
    /**
     * Another run pushed first and changed this file too: writes to `out` what should stand on top of `theirs`
     * (`base` is what this run started from, absent where the file is new; `head` is what HEAD has, where the branch did not
     * grow out of HEAD as far as the clone knows; `delivered` is what the file here held when it
     * was last pushed to that branch).
     */
    rebase?(files: {
        base: string | undefined;
        head?: string | undefined;
        theirs: string;
        out: string;
        delivered?: Version | undefined;
    }): Promise<void>;
    /** The same where the stream's own part of the file is held back: what others put into it goes out all the same. */
    rebaseTold?(files: {
        theirs: string;
        out: string;
    }): Promise<void>;
}
