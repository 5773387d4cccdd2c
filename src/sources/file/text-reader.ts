import type { Decoded } from '../../core/batch.ts';
import { byteOrderMark } from '../../core/charset.ts';
import { RetryableError, StreamError } from '../../core/errors.ts';
import { detectDelimiter } from '../../decode/csv.ts';
import type { Decoder } from '../../decode/index.ts';
import type { DecodeOptions } from '../../decode/options.ts';
import { type ByteStream, charsetOfHead, needsRewriting, openBytes, type StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
import { type FileFormat, formatOfContent, isGzip } from './format.ts';
import type { Reader, ReaderPage } from './reader.ts';
import { endOfCsv, endOfLines, headerLine, nextRecords } from './records.ts';

/** The largest JSON document: it is read whole. */
const MAX_JSON = 256 << 20;
const HEAD = 1 << 16;

export interface TextOptions {
  readonly place: StreamPlace;
  readonly format: Exclude<FileFormat, 'parquet'> | undefined;
  readonly charset: string | undefined;
  readonly delimited: DecodeOptions['delimited'];
  readonly pageSize: number;
  /** The stream's decoder for such a file; its columns go on from file to file. */
  decoderOf(format: Exclude<FileFormat, 'parquet'>, delimiter: string, charset: string | undefined): Decoder;
}

/** Reads CSV, NDJSON or JSON from a byte on, which must be where a record begins. */
export async function openText(
  file: OpenFile,
  from: number,
  options: TextOptions,
  signal: AbortSignal,
): Promise<Reader> {
  const { place, pageSize } = options;
  const zipped = isGzip(await file.read(0, Math.min(2, file.size), signal));
  const head = await headOf(file, zipped, options, signal);
  const charset = options.charset ?? charsetOfHead(head.raw);
  const format = options.format ?? formatOfContent(head.text, place);
  const delimiter =
    options.delimited.delimiter === 'auto'
      ? String.fromCharCode(detectDelimiter(head.text, head.text.length))
      : options.delimited.delimiter;
  const decoder = options.decoderOf(format, delimiter, needsRewriting(charset) ? 'utf-8' : charset);
  const hasHeader = format === 'csv' && options.delimited.header;
  const header = hasHeader ? Buffer.from(headerLine(head.text, delimiter.charCodeAt(0))) : Buffer.alloc(0);
  const begin = (needsRewriting(charset) ? 0 : (byteOrderMark(head.raw)?.length ?? 0)) + header.length;
  const bytes = await openBytes(file, zipped, charset, place, Math.max(from, begin), signal);
  const endOf = format === 'csv' ? endOfCsv(delimiter.charCodeAt(0)) : endOfLines;

  const decode = (body: Buffer, at: number): Decoded => {
    try {
      return decoder.decode({ body, headers: {} });
    } catch (thrown) {
      throw explained(thrown, place, at);
    }
  };
  return {
    position: () => ({ at: bytes.position }),
    async next(stop): Promise<ReaderPage> {
      const at = bytes.position;
      const page =
        format === 'json'
          ? { records: await wholeOf(bytes, place, stop), isEnd: true }
          : await nextRecords(bytes, pageSize, endOf, place, stop);
      const { records, isEnd } = page;
      const decoded = decode(
        header.length > 0 ? Buffer.concat([lineOf(header), records]) : records,
        at - header.length,
      );
      bytes.skip(records.length);
      return { decoded, isEnd, bytes: records.length, release: () => decoder.release(decoded.batch) };
    },
    async close() {
      await bytes.close();
      await file.close();
    },
  };
}

/** A header without its end (a file of one line) gets one, or the first record would run into it. */
const lineOf = (header: Buffer): Buffer =>
  header.at(-1) === 0x0a ? header : Buffer.concat([header, Buffer.from('\n')]);

/** The beginning of a file, unpacked: as it is, and without its byte order mark in a charset that keeps ASCII's bytes. */
async function headOf(file: OpenFile, zipped: boolean, { charset, place }: TextOptions, signal: AbortSignal) {
  const raw = await openBytes(file, zipped, undefined, place, 0, signal);
  const first = Buffer.from((await raw.peek(HEAD, signal)).subarray(0, HEAD));
  if (!zipped) await raw.close();
  const told = charset ?? charsetOfHead(first);
  if (zipped) await raw.close();
  if (!needsRewriting(told)) return { raw: first, text: first.subarray(byteOrderMark(first)?.length ?? 0) };
  return { raw: first, text: Buffer.from(new TextDecoder(told).decode(first, { stream: true })) };
}

async function wholeOf(bytes: ByteStream, { stream, name }: StreamPlace, signal: AbortSignal): Promise<Buffer> {
  const whole = await bytes.peek(MAX_JSON + 1, signal);
  if (whole.length <= MAX_JSON) return whole;
  throw new StreamError('too_large', `${stream}: ${name} is a JSON document of more than ${MAX_JSON >> 20} MiB`, {
    remedy: 'Write it as NDJSON, one record per line: that is read in parts.',
  });
}

/** The decoder speaks of the bytes that it got; the reader looks into the file. What is wrong in a file stays wrong. */
function explained(thrown: unknown, { stream, name }: StreamPlace, before: number): unknown {
  if (!(thrown instanceof RetryableError || thrown instanceof StreamError)) return thrown;
  const message = thrown.message.replace(/\bat byte (\d+)/, (_, at: string) => `at byte ${Number(at) + before}`);
  return new StreamError(thrown.code, `${stream}: ${name}: ${message}`, {
    cause: thrown,
    remedy: thrown.remedy ?? 'Look at the file there.',
  });
}
