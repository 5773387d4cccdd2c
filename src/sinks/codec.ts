import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ndjsonToCsv } from './ndjson-read.ts';
import { type CodecOptions, csvToNdjson } from './ndjson-write.ts';
import type { Target } from './targets.ts';

export type { CodecOptions } from './ndjson-write.ts';

/** How a target's files are made and read. */
export type Coding = Pick<Target, 'format' | 'gzip' | 'compression'>;

/**
 * Makes a file of a target out of plain CSV; equal rows and types give equal bytes.
 * @param stem path without an ending, for what is made
 * @returns the file: the CSV itself where nothing has to be made
 */
export async function encode(csv: string, coding: Coding, stem: string, options: CodecOptions): Promise<string> {
  let file = csv;
  if (coding.format === 'ndjson') {
    file = `${stem}.ndjson`;
    await csvToNdjson(csv, file, options);
  }
  if (coding.format === 'parquet') {
    file = `${stem}.parquet`;
    const { csvToParquet } = await import('./parquet-write.ts');
    await csvToParquet(csv, file, { ...options, compression: coding.compression });
  }
  if (!coding.gzip) return file;
  const packed = `${stem}.${coding.format}.gz`;
  await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(packed, { flush: true }));
  return packed;
}

/**
 * A file of a target as plain CSV; undefined where there is none.
 * @param stem path without an ending, for what is made
 * @throws what zlib throws for a file that is no whole gzip, Error for one that is not of its format
 */
export async function decode(
  file: string,
  coding: Coding,
  stem: string,
  options: Omit<CodecOptions, 'types'>,
): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  let plain = file;
  if (coding.gzip) {
    plain = `${stem}.${coding.format}`;
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(plain));
  }
  if (coding.format === 'csv') return plain;
  const csv = `${stem}.from-${coding.format}.csv`;
  if (coding.format === 'ndjson') await ndjsonToCsv(plain, csv, options);
  else {
    const { parquetToCsv } = await import('./parquet-read.ts');
    await parquetToCsv(plain, csv, options);
  }
  return csv;
}
