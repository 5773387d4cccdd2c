import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LF = 10;

export interface Line {
  bytes: Buffer;
  start: number;
  /** Without the line's end. */
  end: number;
}

/** The lines of a file through one buffer, which holds the longest of them; each is valid until the next. */
export function* eachLine(file: string): Generator<Line> {
  const fd = openSync(file, 'r');
  try {
    let bytes = Buffer.allocUnsafe(CHUNK);
    let filled = 0;
    let at = 0;
    for (;;) {
      let stop = bytes.subarray(0, filled).indexOf(LF, at);
      while (stop < 0) {
        if (at > 0) bytes.copyWithin(0, at, filled);
        else if (filled === bytes.length) {
          const larger = Buffer.allocUnsafe(bytes.length * 2);
          bytes.copy(larger, 0, 0, filled);
          bytes = larger;
        }
        const held = filled - at;
        at = 0;
        const count = readSync(fd, bytes, held, bytes.length - held, null);
        filled = held + count;
        if (count === 0) break;
        stop = bytes.subarray(0, filled).indexOf(LF, held);
      }
      const end = stop < 0 ? filled : stop;
      if (stop < 0 && end === at) return;
      yield { bytes, start: at, end };
      if (stop < 0) return;
      at = stop + 1;
    }
  } finally {
    closeSync(fd);
  }
}
