import { type CsvReader, openCsv } from './csv-reader.ts';

const BREATH = 20_000;

/**
 * Runs `onRecord` for each record after the header, giving the event loop a turn now and then: signals and other
 * streams' sockets must not wait for a long file.
 */
export async function eachRecord(
  reader: CsvReader,
  onRecord: (index: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  let index = 0;
  while (reader.next()) {
    onRecord(index++);
    if (index % BREATH === 0) await breathe(signal);
  }
  return index;
}

/** Records of a CSV file, its header not counted. */
export async function countRecords(file: string, signal?: AbortSignal): Promise<number> {
  const reader = openCsv(file);
  try {
    return reader.next() ? await eachRecord(reader, () => {}, signal) : 0;
  } finally {
    reader.close();
  }
}

/** Gives the event loop a turn. @throws the signal's reason once it is aborted */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

/** Reads a file from its header to its last record. */
export async function scan(
  file: string,
  signal: AbortSignal | undefined,
  onRecord: (reader: CsvReader) => void,
  onHeader: (reader: CsvReader) => void = () => {},
): Promise<void> {
  const reader = openCsv(file);
  try {
    if (!reader.next()) return;
    onHeader(reader);
    await eachRecord(reader, () => onRecord(reader), signal);
  } finally {
    reader.close();
  }
}
