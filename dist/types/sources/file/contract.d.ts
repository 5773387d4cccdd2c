/** A file that was found, wherever it lies. */
export interface FoundFile {
    /** How messages and `file_column` call it; relative to `base` where it lies below. */
    readonly name: string;
    /** Changes with its content: size and time, or the store's own tag. */
    readonly version: string;
    /** Undefined where it is known only when the file is opened. */
    readonly size: number | undefined;
    open(signal: AbortSignal): Promise<OpenFile>;
}
/** A file as bytes anywhere in it. */
export interface OpenFile {
    readonly size: number;
    /** Bytes that are worth one question: those of a network cost a round trip each. */
    readonly block: number;
    /**
     * The bytes from `start` to `end`, all of them.
     * @throws StreamError `file_changed` where the file is no longer the one that was found, `file_missing`, `file_short`
     */
    read(start: number, end: number, signal: AbortSignal): Promise<Uint8Array>;
    close(): Promise<void>;
}
/** Finds the files of a path, in byte order of their names. @throws StreamError where there is none */
export type FindFiles = (path: string, signal: AbortSignal) => Promise<readonly FoundFile[]>;
