import { unquoteInto } from '../core/batch-text.ts';
import type { CsvReader } from './csv-reader.ts';

const QUOTE = 34;

/** Whether a field's text is exactly the filler: an empty text beside another filler is a value. */
export function isFiller(reader: CsvReader, field: number, filler: Buffer): boolean {
  const { bytes, bounds } = reader;
  let start = bounds[2 * field]!;
  let end = bounds[2 * field + 1]!;
  if (bytes[start] === QUOTE && end - start >= 2) {
    const plain = Buffer.allocUnsafe(end - start);
    end = unquoteInto(bytes, start + 1, end - 1, plain, 0);
    start = 0;
    return end === filler.length && plain.compare(filler, 0, filler.length, 0, end) === 0;
  }
  if (end - start !== filler.length) return false;
  return filler.length === 0 || bytes.compare(filler, 0, filler.length, start, end) === 0;
}
