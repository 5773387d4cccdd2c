/** A file written front to back through one buffer, durable when `sync` returns. */
export interface FileWriter {
    /** Bytes written, buffered ones included. */
    readonly length: number;
    write(bytes: Uint8Array, start: number, end: number): void;
    writeByte(byte: number): void;
    /** Everything so far is on disk. @throws what an earlier write threw, if one did: a part of the file is missing. */
    sync(): void;
    /** Cuts off what stands behind `length`. */
    cut(length: number): void;
    close(): void;
}
/**
 * Opens `file` for writing at `length`: what stands behind it is cut off, so that a torn end of an earlier process vanishes.
 * @throws StreamError `disk_full`, `file_too_large`, `not_writable` with the file's name.
 */
export declare function openWriter(file: string, length?: number): FileWriter;
/** Replaces `file` in one step: a reader sees the old bytes or the new ones, also after a power cut. */
export declare function replaceFile(file: string, content: string | Uint8Array): void;
/** Renames and makes the rename itself durable, which a plain rename is not. */
export declare function moveFile(from: string, to: string): void;
