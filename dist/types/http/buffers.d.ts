/**
 * Memory for bodies, used again where the reader gives it back. A fresh buffer per page makes the garbage collector the
 * largest cost of a download: external memory counts towards its limits, however small the heap is.
 */
export interface Buffers {
    /** A buffer of exactly `bytes`, with anything inside. */
    take(bytes: number): Buffer;
    /** Nobody looks at the buffer any more. */
    give(buffer: Buffer): void;
}
export declare function createBuffers(): Buffers;
