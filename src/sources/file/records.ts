import { StreamError } from '../../core/errors.ts';
import type { ByteStream, StreamPlace } from './bytes.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** The longest record; a quote that is never closed would otherwise take the rest of the file for one field. */
const MAX_RECORD = 64 << 20;

/** Where the last whole record of some bytes ends; 0 where there is none. */
export type EndOf = (bytes: Buffer) => number;

/** Lines that nothing but a line feed ends. */
export const endOfLines: EndOf = (bytes) => bytes.lastIndexOf(LF) + 1;

/** CSV, by the reader's own rules: a quote opens a field only at its beginning, and a line feed inside it ends nothing. */
export function endOfCsv(delimiter: number): EndOf {
  return (bytes) => {
    if (!bytes.includes(QUOTE)) return endOfLines(bytes);
    let end = 0;
    let at = 0;
    while (at < bytes.length) {
      if (bytes[at] === QUOTE) {
        at = behindQuoted(bytes, at);
        if (at < 0) return end;
      }
      while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF) at += 1;
      if (at < bytes.length && bytes[at] === LF) end = at + 1;
      at += 1;
    }
    return end;
  };
}

/** Behind a quoted field; -1 where it does not end. */
function behindQuoted(bytes: Buffer, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = bytes.indexOf(QUOTE, at);
    if (at < 0) return -1;
    if (bytes[at + 1] !== QUOTE) return at + 1;
  }
}

/**
 * The next whole records, about `size` bytes of them; at the end whatever is left. They stay in the stream until they are skipped.
 * @throws StreamError `record_too_large`
 */
export async function nextRecords(
  bytes: ByteStream,
  size: number,
  endOf: EndOf,
  place: StreamPlace,
  signal: AbortSignal,
): Promise<{ readonly records: Buffer; readonly isEnd: boolean }> {
  for (let wanted = size; ; wanted *= 2) {
    // One byte more: a quote at the very end may be the first half of a doubled one.
    const held = await bytes.peek(wanted + 1, signal);
    if (held.length <= wanted) return { records: held, isEnd: true };
    const end = endOf(held.subarray(0, wanted));
    if (end > 0) return { records: held.subarray(0, end), isEnd: false };
    if (wanted >= MAX_RECORD)
      throw new StreamError(
        'record_too_large',
        `${place.stream}: the record at byte ${bytes.position} of ${place.name} does not end within ${MAX_RECORD >> 20} MiB`,
        { remedy: 'Look at the file there: a quote may stand open, or the format may be another one.' },
      );
  }
}

/** The first line of a CSV, its line feed included; quoted names may hold line feeds. */
export function headerLine(bytes: Buffer, delimiter: number): Buffer {
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at] === QUOTE) {
      const behind = behindQuoted(bytes, at);
      if (behind < 0) break;
      at = behind;
    }
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF) at += 1;
    if (bytes[at] === LF) return bytes.subarray(0, at + 1);
    at += 1;
  }
  return bytes;
}

/** Whether there is anything but line ends. */
export function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== LF && byte !== CR && byte !== 0x20 && byte !== 0x09) return false;
  return true;
}
