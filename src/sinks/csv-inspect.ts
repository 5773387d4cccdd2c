import { type CsvReader, headerOf, openCsv } from './csv-reader.ts';
import { eachRecord } from './csv-scan.ts';

/**
 * What keeps a file from being read as the table that it seems to be, with its line; undefined where it is sound. Every
 * such fault would lose values in silence when records are merged into it.
 */
export async function findFault(file: string, signal?: AbortSignal): Promise<string | undefined> {
  const reader = openCsv(file);
  try {
    if (!reader.next()) return undefined;
    const header = headerOf(reader);
    const twice = header.find((name, column) => header.indexOf(name) !== column);
    if (twice !== undefined) return `its first line has the column ${JSON.stringify(twice)} twice`;
    let fault: string | undefined;
    await eachRecord(
      reader,
      (index) => {
        fault ??= faultOf(reader, header.length, index);
      },
      signal,
    );
    return reader.isUnclosed ? `the quote of its last record is never closed${fault ? `, and ${fault}` : ''}` : fault;
  } finally {
    reader.close();
  }
}

function faultOf(reader: CsvReader, columns: number, index: number): string | undefined {
  if (reader.width === columns) return undefined;
  const start = reader.bytes.toString('utf8', reader.start, Math.min(reader.end, reader.start + 60));
  return `record ${index + 1} has ${reader.width} fields and the first line ${columns}: ${JSON.stringify(start)}`;
}
