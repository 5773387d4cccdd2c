import { openWriter } from '../core/durable-file.ts';
import type { CsvReader } from './csv-reader.ts';
import { scan } from './csv-scan.ts';

const LF = 10;

/** Writes `from` to `to` without the records that `drops` names. @returns how many these are */
export async function copyWithout(
  from: string,
  to: string,
  drops: (reader: CsvReader) => boolean,
  signal?: AbortSignal,
): Promise<number> {
  let dropped = 0;
  const writer = openWriter(to);
  const copy = (reader: CsvReader): void => {
    writer.write(reader.bytes, reader.start, reader.end);
    writer.writeByte(LF);
  };
  try {
    await scan(
      from,
      signal,
      (reader) => {
        if (drops(reader)) dropped += 1;
        else copy(reader);
      },
      copy,
    );
    writer.sync();
  } finally {
    writer.close();
  }
  return dropped;
}
