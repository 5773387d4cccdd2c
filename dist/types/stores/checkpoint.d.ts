/** What an interrupted run leaves of one stream, beside its part files. `content` belongs to whoever writes it. */
export interface Checkpoint<Content> {
    /** Fingerprint of the config that influences extraction: another one is not resumed. */
    readonly fingerprint: string;
    /** ms since the epoch. */
    readonly savedAt: number;
    readonly content: Content;
}
/** The work folder of one stream: part files and the checkpoint that says how far they are whole. */
export interface WorkFolder<Content> {
    readonly path: string;
    /** What may be resumed; otherwise why not (`undefined`: nothing was interrupted). */
    load(fingerprint: string, maxAgeMs: number, now: number): {
        content: Content | undefined;
        notice: string | undefined;
    };
    save(fingerprint: string, now: number, content: Content): void;
    /** Empties the folder and makes it anew. */
    reset(): void;
    remove(): void;
}
export declare function openWorkFolder<Content>(root: string, stream: string): WorkFolder<Content>;
/** Takes a stream's work folder away in one step: half of one, met by the next run, would tell of a past that was over. */
export declare function removeWorkFolder(root: string, stream: string): void;
/** Removes what is left of work folders that a killed process was taking away. */
export declare function sweepWorkFolders(root: string): void;
