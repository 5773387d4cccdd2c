import { collect } from '../core/collect.ts';
import { type FileWriter, openWriter } from '../core/durable-file.ts';
import { weaveHistory } from './csv-history.ts';
import { writeHeader } from './csv-project.ts';
import { readHeader } from './csv-reader.ts';
import { writeSortedRuns } from './csv-sort.ts';
import { openSource, type Side, type Source, sorting } from './csv-sources.ts';
import type { Absent, MergeOptions, Threads, Woven } from './csv-threads.ts';
import { weave } from './csv-weave.ts';

export type { Absent, MergeOptions };

export interface Merged extends Woven {
  readonly keyless: number;
}

/**
 * Writes to `out` the records of `base` with those of `news` put in by key as the rules say (upserted without any),
 * sorted by key, under the header of `news`. One streaming pass over both; `base` is sorted first where it turns out
 * not to be.
 */
export async function mergeCsv(
  base: string | undefined,
  news: string,
  out: string,
  options: MergeOptions,
): Promise<Merged> {
  const newHeader = readHeader(news) ?? [];
  const header = options.header ?? newHeader;
  const runs = await writeSortedRuns(news, `${options.scratch}-new`, sorting(newHeader, header, 'news', options));
  // what the sorting held is larger than what the merging needs, and would stay beside it
  if (runs.files.length > 1) collect('major');
  const gone = await openGone(header, options);
  const openRuns = (files: readonly string[], own: readonly string[], side: Side): Source[] =>
    files.map((file) => openSource(file, own, header, side, options, false));
  const go = (old: Source[]) =>
    through({ old, fresh: openRuns(runs.files, newHeader, 'news'), gone: gone(), header }, out, options);
  const baseHeader = base === undefined ? undefined : readHeader(base);
  let woven = await go(
    base !== undefined && baseHeader ? [openSource(base, baseHeader, header, 'base', options, true)] : [],
  );
  if (woven === 'unsorted' && base !== undefined && baseHeader) {
    const sorted = await writeSortedRuns(base, `${options.scratch}-old`, sorting(baseHeader, header, 'base', options));
    woven = await go(openRuns(sorted.files, baseHeader, 'base'));
  }
  if (woven === 'unsorted') throw new Error(`sorted runs of ${news} are out of order`);
  return { ...woven, duplicates: woven.duplicates + runs.duplicates, keyless: runs.keyless };
}

/** Sorts a merged CSV file with a header by these columns, then by the key. */
export async function sortCsv(file: string, out: string, by: readonly string[], options: MergeOptions): Promise<void> {
  const { key, fill, scratch, runBytes, signal } = options;
  await mergeCsv(undefined, file, out, { key, fill, scratch, runBytes, signal, by });
}

/** Opens the listed keys that are gone, each time anew. */
async function openGone(header: readonly string[], options: MergeOptions): Promise<() => Threads['gone']> {
  const { absent } = options;
  if (absent === undefined || absent === 'all') return () => absent;
  const own = readHeader(absent.keys) ?? [];
  const { rules: _, ...plain } = options;
  const { files } = await writeSortedRuns(absent.keys, `${options.scratch}-gone`, sorting(own, header, 'news', plain));
  return () => files.map((file) => openSource(file, own, header, 'news', plain, false));
}

async function through(
  sources: Pick<Threads, 'old' | 'fresh' | 'gone' | 'header'>,
  out: string,
  options: MergeOptions,
): Promise<Woven | 'unsorted'> {
  const { old, fresh, gone, header } = sources;
  const open = (file: string | undefined, columns: readonly string[]): FileWriter | undefined => {
    const writer = file === undefined ? undefined : openWriter(file);
    if (writer) writeHeader(columns, writer);
    return writer;
  };
  const writer = open(out, header)!;
  const changed = open(options.changed, header);
  const removed = open(options.removed, options.key);
  const writers = [writer, changed, removed].filter((one) => one !== undefined);
  try {
    const act = options.rules?.mode === 'scd2' ? weaveHistory : weave;
    const woven = await act({ ...sources, writer, changed, removed }, options);
    if (woven !== 'unsorted') for (const one of writers) one.sync();
    return woven;
  } finally {
    for (const one of writers) one.close();
    for (const source of [...old, ...fresh, ...(Array.isArray(gone) ? gone : [])]) source.reader.close();
  }
}
