/** Bytes that are appended to. `reset` keeps the memory, so that page after page is encoded into the same place. */
export interface ByteBuffer {
    /** Replaced when it grows: read it again after every `reserve`. */
    bytes: Buffer;
    /** How much of `bytes` is written. */
    length: number;
    /** Makes room for `more` bytes behind what is written. */
    reserve(more: number): void;
    append(bytes: Uint8Array): void;
    reset(): void;
    /** What is written, without a copy: valid until the next write. */
    view(): Buffer;
}
/** @param capacity bytes to begin with; @default 64 KiB */
export declare function createByteBuffer(capacity?: number): ByteBuffer;
