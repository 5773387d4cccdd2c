import { createHash } from 'node:crypto';
import { CURSOR_EXPIRED } from '../../core/answer-codes.ts';
import type { Batch, Constant } from '../../core/batch.ts';
import type { BuildOptions } from '../../core/batch-build.ts';
import { createColumns } from '../../core/batch-columns.ts';
import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { Json } from '../../core/json.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import { createDecoder, type DecodeOptions, type Decoder } from '../../decode/index.ts';
import { makeConstants } from '../constants.ts';
import type { FindFiles, FoundFile, OpenFile } from './contract.ts';
import { formatOfName, isParquet } from './format.ts';
import { openParquetReader } from './parquet-reader.ts';
import type { FilePosition, Reader, ReaderPage } from './reader.ts';
import { openText } from './text-reader.ts';

export interface FileSourceOptions {
  readonly stream: string;
  /** Templates filled in. */
  readonly path: string;
  readonly find: FindFiles;
  readonly format: 'auto' | 'csv' | 'ndjson' | 'json' | 'parquet';
  readonly decode: Omit<DecodeOptions, 'format' | 'empty_body'>;
  readonly build: BuildOptions;
  readonly include: Readonly<Record<string, Json>>;
  readonly fileColumn: string | undefined;
  readonly emptyFile: 'error' | 'skip';
  readonly pageSize: number;
  readonly pageRows: number;
  readonly scope: Scope;
  /** Begins the names of its pages; empty where the stream has one turn only. */
  readonly turn: string;
  readonly emit: Emit;
}

/** A file and where in it; `of` tells whether it and the files before it are still those that were read. Empty: the beginning. */
type Place = FilePosition & { readonly file?: string; readonly of?: string };

/** A file under way. */
interface Live {
  readonly reader: Reader;
  readonly constants: readonly Constant[];
  /** Cursor of its next page. */
  at: string;
}

/** The records of files, part by part, in byte order of the files' names. `close` closes the one under way. */
export function createFileSource(options: FileSourceOptions): PageSource & { close(): Promise<void> } {
  const { stream, emptyFile } = options;
  const constants = makeConstants(options.include, options.scope, stream);
  const columns = createColumns(options.build);
  const decoders = new Map<string, Decoder>();
  const releases = new WeakMap<Batch, () => void>();
  let files: readonly FoundFile[] | undefined;
  let live: Live | undefined;

  const close = async (): Promise<void> => {
    const ended = live;
    live = undefined;
    await ended?.reader.close();
  };

  const decoderOf = (format: DecodeOptions['format'], delimiter: string, charset: string | undefined): Decoder => {
    const key = [format, delimiter, charset].join(' ');
    const known = decoders.get(key);
    if (known) return known;
    const delimited = { ...options.decode.delimited, delimiter: delimiter as ',' };
    const decoder = createDecoder({ ...options.decode, format, delimited, charset, empty_body: 'end' });
    decoders.set(key, decoder);
    return decoder;
  };

  const openReader = async (file: FoundFile, from: FilePosition, signal: AbortSignal): Promise<Reader> => {
    const opened = rememberHead(await file.open(signal));
    const place = { stream, name: file.name };
    try {
      if (opened.size === 0 && emptyFile === 'error') throw emptyError(stream, file.name);
      const named = options.format === 'auto' ? formatOfName(file.name) : options.format;
      const head = await opened.read(0, Math.min(4, opened.size), signal);
      if (named === 'parquet' || (named === undefined && isParquet(head))) {
        const { build, pageRows } = options;
        return await openParquetReader(opened, from, { place, build, columns, pageRows }, signal);
      }
      const { charset, delimited } = options.decode;
      const text = { place, format: opened.size === 0 ? ('ndjson' as const) : named, charset, delimited, decoderOf };
      return await openText(opened, from.at ?? 0, { ...text, pageSize: options.pageSize }, signal);
    } catch (thrown) {
      await opened.close();
      throw thrown;
    }
  };

  /** The file of a cursor; what was read before must not have changed since. */
  const locate = (place: Place, found: readonly FoundFile[]): number => {
    if (place.file === undefined) return 0;
    const index = found.findIndex(({ name }) => name === place.file);
    if (index >= 0 && place.of === signatureOf(found, index)) return index;
    throw new StreamError(
      CURSOR_EXPIRED,
      `${stream}: files that were read already have changed, or others came before them`,
    );
  };

  const nextOf = (found: readonly FoundFile[], index: number, page: ReaderPage, reader: Reader): Place | null => {
    const at = page.isEnd ? index + 1 : index;
    const file = found[at];
    if (!file) return null;
    return { file: file.name, of: signatureOf(found, at), ...(page.isEnd ? {} : reader.position()) };
  };

  return {
    first: () => ({}),
    label: (cursor) => labelOf(cursor as Place, options.turn),
    namesItsPages: true,
    async fetch(cursor, signal) {
      signal.throwIfAborted();
      const place = cursor as Place;
      files ??= await options.find(options.path, signal);
      const index = locate(place, files);
      const file = files[index]!;
      try {
        if (live?.at !== JSON.stringify(cursor)) {
          await close();
          const added = options.fileColumn === undefined ? [] : [{ name: options.fileColumn, value: file.name }];
          live = { reader: await openReader(file, place, signal), constants: [...constants, ...added], at: '' };
        }
        const { reader, constants: added } = live;
        const page = await reader.next(signal);
        const next = nextOf(files, index, page, reader);
        if (page.isEnd) await close();
        else live.at = JSON.stringify(next);
        return pageOf({ file: file.name, ...place }, cursor, page, next, added);
      } catch (thrown) {
        await close().catch(() => {});
        throw thrown;
      }
    },
    release: ({ decoded }) => releases.get(decoded.batch)?.(),
    close,
  };

  function pageOf(
    place: Place,
    cursor: Cursor,
    { decoded, bytes, release }: ReaderPage,
    next: Place | null,
    added: readonly Constant[],
  ): Page {
    const batch = added.length === 0 ? decoded.batch : { ...decoded.batch, constants: added };
    if (release) releases.set(batch, release);
    const step: Step = next === null ? { next: null, stop: 'the last file' } : { next: next as Cursor };
    const label = labelOf(place, options.turn);
    // Files repeat themselves only where they mean it: the same records in another place are other ones.
    const fingerprint = `${decoded.fingerprint} ${label}`;
    return { cursor, label, decoded: { ...decoded, batch, fingerprint }, step, bytes };
  }
}

/** Of a file and those before it: their names and versions. */
function signatureOf(files: readonly FoundFile[], index: number): string {
  const hash = createHash('sha256');
  for (const { name, version } of files.slice(0, index + 1)) hash.update(`${name}\0${version}\0`);
  return hash.digest('hex').slice(0, 16);
}

function labelOf({ file, at, group, row }: Place, turn: string): string {
  const from = at ? ` from byte ${at}` : group || row ? ` from row ${row ?? 0} of group ${(group ?? 0) + 1}` : '';
  const own = file === undefined ? 'the first file' : `${file}${from}`;
  return turn === '' ? own : `${turn}: ${own}`;
}

/** What a file is, is seen by its first bytes: they are read once, with the block that they stand in. */
function rememberHead(file: OpenFile): OpenFile {
  const length = Math.min(file.size, file.block);
  let head: Promise<Uint8Array> | undefined;
  return {
    ...file,
    async read(start, end, signal) {
      if (end > length) return file.read(start, end, signal);
      head ??= file.read(0, length, signal);
      return (await head).subarray(start, end);
    },
  };
}

const emptyError = (stream: string, name: string): StreamError =>
  new StreamError('file_empty', `${stream}: ${name} is empty`, {
    remedy: 'See why nothing was written into it; where that is right, set empty_file: skip.',
  });
