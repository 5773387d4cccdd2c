import { mkdirSync } from 'node:fs';
import { type FileWriter, openWriter } from '../../core/durable-file.ts';
import { StreamError } from '../../core/errors.ts';
import { formatBytes } from '../../core/units.ts';
import { writeHeader } from '../csv-project.ts';
import { headerOf } from '../csv-reader.ts';
import { scan } from '../csv-scan.ts';

/** One cut of a CSV file, with a header of its own. */
export interface Cut {
  readonly file: string;
  readonly rows: number;
}

/**
 * Cuts a CSV file into files of at most `size` bytes, rows in their order; a longer row has a file of its own. Rows that
 * come behind the others leave all files but the last as they are. @throws StreamError `too_many_files`
 */
export async function cutCsv(
  csv: string,
  size: number,
  {
    folder,
    signal,
    most,
    stream,
  }: {
    readonly folder: string;
    readonly signal?: AbortSignal | undefined;
    /** More files than this are an error. */
    readonly most: number;
    readonly stream: string;
  },
): Promise<Cut[]> {
  mkdirSync(folder, { recursive: true });
  const cuts: { file: string; rows: number }[] = [];
  let header: string[] = [];
  let writer: FileWriter | undefined;
  const close = (): void => {
    writer?.sync();
    writer?.close();
    writer = undefined;
  };
  const next = (): FileWriter => {
    close();
    if (cuts.length >= most)
      throw new StreamError(
        'too_many_files',
        `${stream}: its rows would fill more than ${most} files of ${formatBytes(size)}`,
        { stream, remedy: 'Give write.split.size more room, such as 50MB.' },
      );
    const file = `${folder}/${cuts.length}.csv`;
    cuts.push({ file, rows: 0 });
    writer = openWriter(file);
    writeHeader(header, writer);
    return writer;
  };
  try {
    await scan(
      csv,
      signal,
      (reader) => {
        const length = reader.end - reader.start + 1;
        const isFull = writer !== undefined && cuts.at(-1)!.rows > 0 && writer.length + length > size;
        const out = writer === undefined || isFull ? next() : writer;
        out.write(reader.bytes, reader.start, reader.end);
        out.writeByte(10);
        cuts.at(-1)!.rows += 1;
      },
      (reader) => {
        header = headerOf(reader);
      },
    );
  } finally {
    close();
  }
  return cuts;
}
