import type { Changes } from '../../core/report.ts';
/** What a commit message may name. */
export declare const MESSAGE_NAMES: readonly string[];
/** A file of the commit, as far as the message speaks of it. */
export interface CommittedFile {
    readonly stream: string;
    readonly path: string;
    readonly kind: 'data' | 'state' | 'report';
    readonly rows: number;
    readonly gone?: true | undefined;
    readonly changes?: Changes | undefined;
    /** There was no such file on the branch before. */
    readonly isNew: boolean;
}
export interface MessageParts {
    readonly template: string;
    readonly trailers: Readonly<Record<string, string>>;
    readonly runId: string;
    readonly status: string;
    readonly files: readonly CommittedFile[];
}
/** The commit message: the rendered template, the files, the trailers. Pure. */
export declare function commitMessage(parts: MessageParts): string;
