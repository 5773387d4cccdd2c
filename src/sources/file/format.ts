import { RetryableError, StreamError } from '../../core/errors.ts';
import { sniffFormat } from '../../decode/sniff.ts';
import type { StreamPlace } from './bytes.ts';

export type FileFormat = 'csv' | 'ndjson' | 'json' | 'parquet';

const BY_EXTENSION: readonly [RegExp, FileFormat][] = [
  [/\.(csv|tsv|tab)$/i, 'csv'],
  [/\.(ndjson|jsonl|jsonlines)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.(parquet|parq|pq)$/i, 'parquet'],
];

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

export const isParquet = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';

/** A format by the name, without what says that it is packed or asked for with a query. */
export function formatOfName(name: string): FileFormat | undefined {
  // a key of S3 may have such signs in its name
  const byExtension = (text: string): FileFormat | undefined =>
    BY_EXTENSION.find(([pattern]) => pattern.test(text.replace(/\.gz$/i, '')))?.[1];
  return byExtension(name.replace(/[?#].*$/, '')) ?? byExtension(name);
}

/** @param head unpacked. @throws StreamError `not_data` where it is none of ours */
export function formatOfContent(head: Buffer, { stream, name }: StreamPlace): Exclude<FileFormat, 'parquet'> {
  try {
    const found = sniffFormat(head, '');
    return found === 'json' && isLines(head) ? 'ndjson' : found;
  } catch (thrown) {
    if (!(thrown instanceof RetryableError)) throw thrown;
    throw new StreamError('not_data', `${stream}: ${name} is neither CSV, JSON nor Parquet by its name and content`, {
      cause: thrown,
      remedy: 'Look at the file, or set `format` if it is one of them after all.',
    });
  }
}

/** Two lines that begin with an object, of which the first is whole. */
function isLines(head: Buffer): boolean {
  const [first = '', second = ''] = head
    .toString('utf8', 0, 1 << 16)
    .trimStart()
    .split('\n');
  if (!/^\s*[{[]/.test(second)) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
