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

/** Smaller ones are cheap enough as they are. */
const SMALLEST = 64 * 1024;
const LARGEST = 8 * 1024 * 1024;
/** Bytes that lie ready at most. */
const KEPT = 32 * 1024 * 1024;

export function createBuffers(): Buffers {
  const free = new Map<number, ArrayBuffer[]>();
  let kept = 0;
  return {
    take(bytes) {
      if (bytes < SMALLEST || bytes > LARGEST) return Buffer.allocUnsafeSlow(bytes);
      const size = sizeClass(bytes);
      const found = free.get(size)?.pop();
      if (!found) return Buffer.from(Buffer.allocUnsafeSlow(size).buffer, 0, bytes);
      kept -= size;
      return Buffer.from(found, 0, bytes);
    },
    give({ buffer }) {
      const size = buffer.byteLength;
      if (!(buffer instanceof ArrayBuffer) || size < SMALLEST || size > LARGEST || size !== sizeClass(size)) return;
      if (kept + size > KEPT) return;
      const list = free.get(size);
      if (list) list.push(buffer);
      else free.set(size, [buffer]);
      kept += size;
    },
  };
}

/** The next of 64, 80, 96, 112, 128, 160 … KiB: four steps per doubling waste a fifth at most. */
function sizeClass(bytes: number): number {
  const step = 2 ** (Math.floor(Math.log2(Math.max(SMALLEST, bytes - 1))) - 2);
  return Math.ceil(bytes / step) * step;
}
