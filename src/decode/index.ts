import type { Batch, Decoded } from '../core/batch.ts';
import { createColumns } from '../core/batch-columns.ts';
import { createTapes, type Tape } from '../core/batch-tape.ts';
import { RetryableError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { replaceNuls, type Text, toUtf8 } from './charset.ts';
import { createCsvReader } from './csv.ts';
import { gunzipFile } from './gunzip.ts';
import { createJsonReader } from './json.ts';
import type { Detected } from './json-detect.ts';
import { badJson } from './json-error.ts';
import { createRecordScanner } from './json-records.ts';
import { JsonSyntaxError } from './json-syntax.ts';
import type { DecodeOptions } from './options.ts';
import { type Format, isBlank, isLines, refuseHtml, sniffFormat } from './sniff.ts';

export type { Detected } from './json-detect.ts';
export { type DecodeOptions, decodeOptionsSchema } from './options.ts';

export interface Body {
  /** Complete and decompressed. Copied: it may be recycled as soon as `decode` returns. */
  readonly body: Uint8Array;
  /** Lower-case names; only `content-type` is read. */
  readonly headers: Readonly<Record<string, string>>;
  /** 204 and 205 without a body are the end of the data, whatever `empty_body` says. */
  readonly status?: number;
}

/** One per stream: it learns the order of the records' keys, and its columns keep their positions from page to page. */
export interface Decoder {
  /**
   * Reads one page.
   * @param onDetect told once where the records were found, if no `records_path` says it
   * @throws RetryableError `truncated_json`, `bad_json`, `too_deep`, `records_absent`, `not_data`, `empty_body`,
   *   `truncated_csv`, `bad_csv`, `bad_gzip`; StreamError `records_ambiguous`, `too_many_columns`, `too_large`
   */
  decode(response: Body, onDetect?: (found: Detected) => void): Decoded;
  /** Hands a page's memory back for the next one; the batch must not be read any more. */
  release(batch: Batch): void;
}

export function createDecoder(options: DecodeOptions): Decoder {
  const { flatten } = options;
  const columns = createColumns({ ...options, separator: flatten.separator });
  const tapes = createTapes(columns);
  const scanner = createRecordScanner(columns, flatten);
  const jsonReader = createJsonReader(options.records_path, scanner);
  const csvReader = createCsvReader(columns, options.delimited);

  const finish = (tape: Tape, rows: number, order: number[], rest: Omit<Decoded, 'batch'>): Decoded => ({
    batch: tapes.finish(tape, rows, order),
    ...rest,
  });

  const empty = (status: number | undefined): Decoded => {
    if (status !== 204 && status !== 205 && options.empty_body === 'error')
      throw new RetryableError('empty_body', 'the answer has an empty body', {
        remedy: 'If that is how this source ends, set empty_body: end.',
      });
    return finish(tapes.take(0), 0, [], { envelope: undefined, replaced: 0, fingerprint: '00000000:0' });
  };

  const readCsv = (text: Text): Decoded => {
    const clean = replaceNuls(text);
    const tape = load(clean.bytes);
    csvReader.read(tape, clean.bytes.length);
    const fingerprint = csvReader.fingerprint();
    return finish(tape, csvReader.rows, csvReader.order(), {
      envelope: undefined,
      replaced: clean.replaced,
      fingerprint,
    });
  };

  const load = (bytes: Uint8Array): Tape => {
    const tape = tapes.take(bytes.length);
    tape.bytes.set(bytes);
    return tape;
  };

  const readJson = (text: Text, format: Format, onDetect?: (found: Detected) => void): Decoded => {
    const { length } = text.bytes;
    const tape = load(text.bytes);
    try {
      let envelope: Json | undefined;
      if (format === 'ndjson') jsonReader.readLines(tape, length);
      else envelope = jsonReader.read(tape, length, onDetect);
      const replaced = text.replaced + scanner.replaced;
      const fingerprint = jsonReader.fingerprint();
      return finish(tape, scanner.rows, scanner.order(), { envelope, replaced, fingerprint });
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      const lines = format === 'json' && options.format === 'auto' && isLines(tape.bytes, error.at, length);
      if (lines) return readJson(text, 'ndjson', onDetect);
      throw badJson(error, tape.bytes, length);
    }
  };

  return {
    decode({ body, headers, status }, onDetect) {
      const contentType = headers['content-type'] ?? '';
      const text = toUtf8(gunzipFile(body), contentType, options.charset);
      if (isBlank(text.bytes)) return empty(status);
      const head = Buffer.from(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length);
      refuseHtml(head, contentType);
      const format = options.format === 'auto' ? sniffFormat(head, contentType) : options.format;
      return format === 'csv' ? readCsv(text) : readJson(text, format, onDetect);
    },
    release: tapes.release,
  };
}
