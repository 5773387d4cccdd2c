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
export function createByteBuffer(capacity = 65_536): ByteBuffer {
  const buffer: ByteBuffer = {
    bytes: Buffer.allocUnsafeSlow(capacity),
    length: 0,
    reserve(more) {
      if (buffer.length + more <= buffer.bytes.length) return;
      const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length + more, buffer.bytes.length * 2));
      buffer.bytes.copy(larger, 0, 0, buffer.length);
      buffer.bytes = larger;
    },
    append(bytes) {
      buffer.reserve(bytes.length);
      buffer.bytes.set(bytes, buffer.length);
      buffer.length += bytes.length;
    },
    reset() {
      buffer.length = 0;
    },
    view: () => buffer.bytes.subarray(0, buffer.length),
  };
  return buffer;
}
