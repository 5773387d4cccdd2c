import { mkdirSync, statSync } from 'node:fs';
import { StreamError } from '../../core/errors.ts';
import { renderText } from '../../core/template.ts';
import { combine, joinColumns } from '../combine.ts';
import { dropDuplicates } from '../csv-dedupe.ts';
import { findFault } from '../csv-inspect.ts';
import { planKey } from '../csv-key.ts';
import { readHeader } from '../csv-reader.ts';
import type { StagePosition } from '../csv-stage.ts';
import { rememberHashes } from '../finish-file.ts';
import { seeksAbsent } from '../merge-rules.ts';
import type { PartMade, PartsFinish, PartsMade, StandingFile } from './contract.ts';
import { openKeyIndex } from './key-index.ts';
import { isFixed, type Layout } from './layout.ts';
import { type Homes, openHomes } from './moved.ts';
import { type MadeOne, plainOf, totalsOf } from './part-rows.ts';
import { type PartNews, splitCsv, tooMany } from './split-csv.ts';
import { joinCsv } from './totals.ts';

interface Work {
  readonly options: PartsFinish;
  readonly position: StagePosition;
  readonly fill: Uint8Array;
  readonly header: readonly string[];
  readonly none: string;
}

/**
 * Adds each row to the file of its values. Files without news are not read, except where a row may have come from another
 * file: what its file depends on is no part of the key. Then the keys of all files are asked for, which an index holds.
 */
export async function makeByValues(
  staged: string,
  position: StagePosition,
  layout: Extract<Layout, { kind: 'values' }>,
  options: PartsFinish,
  fill: Uint8Array,
): Promise<PartsMade> {
  const { key, scratch, signal, write, stream, parts } = options;
  const standing = parts.standing.filter(({ target }) => target.format === options.targets[0]!.format);
  const mayMove = !isFixed(layout, key) && key.length > 0;
  const unique = mayMove ? await withoutDuplicates(staged, position, options, fill) : { file: staged, dropped: 0 };
  let news = await splitCsv(unique.file, layout, { stream, fill, folder: `${scratch}/parts`, signal });
  const all = withUnlisted(standing, news, options);
  if (new Set([...all.map(({ part }) => part.id), ...news.map(({ part }) => part.id)]).size > layout.maxFiles)
    throw tooMany(stream, layout);
  const first = all[0];
  const standingHeader = first && readHeader((await plainOf(first, `${scratch}/parts/first`, options))!);
  const header = joinColumns(
    first && (await headerFile(standingHeader, `${scratch}/parts/header.csv`, fill)),
    position,
    options,
  );
  const isWider = standingHeader !== undefined && standingHeader.join('\0') !== header.join('\0');
  const none = await joinCsv([], `${scratch}/parts/none.csv`, { header: position.columns, fill });
  const work: Work = { options, position, fill, header, none };

  const index = openKeyIndex(parts.indexFolder, key, fill, signal);
  let homes: Homes | undefined;
  let strays = new Set<string>();
  if (mayMove && write.mode !== 'replace' && all.length > 0) {
    homes = await openHomes(news, key, fill, signal);
    const asked = all.map((file) => ({
      id: file.part.id,
      path: file.path,
      read: async () => (await plainOf(file, `${scratch}/parts/keys`, options))!,
    }));
    const found = await homes.strays(asked, index);
    if (write.mode === 'merge') strays = new Set(found.map(({ id }) => id));
    else if (found.length > 0) news = await keepNew(news, homes);
  }
  const byId = new Map(all.map((file) => [file.part.id, file]));
  const newsById = new Map(news.map((one) => [one.part.id, one]));
  const touchesAll = write.mode === 'replace' || isWider || (options.isWhole === true && seeksAbsent(write));
  const ids = [...new Set([...newsById.keys(), ...strays, ...(touchesAll ? byId.keys() : [])])].sort();
  const made: (MadeOne & { readonly part: PartMade })[] = [];
  for (const [i, id] of ids.entries()) {
    const from = strays.has(id) ? homes : undefined;
    made.push(await makePart(byId.get(id), newsById.get(id), from, work, `${scratch}/parts/of-${i}`));
  }
  const kept = all.filter(({ part }) => !ids.includes(part.id));
  return {
    parts: made.map(({ part }) => part),
    kept,
    totals: await totalsOf(made, kept, unique.dropped, options),
    ...(mayMove ? { note: index.note } : {}),
  };
}

async function makePart(
  standing: StandingFile | undefined,
  news: PartNews | undefined,
  homes: Homes | undefined,
  { options, position, fill, header, none }: Work,
  scratch: string,
): Promise<MadeOne & { readonly part: PartMade }> {
  const part = (news ?? standing)!.part;
  mkdirSync(scratch, { recursive: true });
  const { signal, stream, write } = options;
  const stands = standing && (await plainOf(standing, `${scratch}/target`, options));
  if (stands !== undefined && write.mode !== 'replace') await assertSound(stream, standing!.path, stands, signal);
  let base = stands;
  const moved = base !== undefined && homes ? await homes.leave(base, part.id, `${scratch}/left.csv`) : 0;
  if (moved > 0) base = `${scratch}/left.csv`;
  const hashOf = rememberHashes();
  const rows = news?.rows ?? 0;
  const own = { ...position, rows, bytes: news?.bytes ?? 0, widths: [] };
  const file = news?.file ?? none;
  const combined = await combine(base, file, own, { ...options, scratch, fill, header, hashOf });
  let { plain } = combined;
  // what stays as it is must have the columns of the others all the same
  if (combined.rows > 0 && readHeader(plain)?.join('\0') !== header.join('\0'))
    plain = await joinCsv([plain], `${scratch}/widened.csv`, { header, fill, signal });
  const isSame =
    stands !== undefined && moved === 0 && (plain === stands || (await hashOf(plain)) === (await hashOf(stands)));
  const whole = { ...combined, plain, rowsBefore: combined.rowsBefore + moved };
  return {
    part: { part, plain, rows: combined.rows, news: news?.file, went: combined.went, isSame },
    combined: whole,
    moved,
  };
}

/** The same key in two files would be two rows: the one that came last stands. */
async function withoutDuplicates(
  staged: string,
  position: StagePosition,
  { key, scratch, signal }: PartsFinish,
  fill: Uint8Array,
): Promise<{ file: string; dropped: number }> {
  const plan = planKey(key, position.columns, position.columns, fill);
  if (position.rows === 0 || plan.key.includes(-1)) return { file: staged, dropped: 0 };
  const to = `${scratch}/once.csv`;
  const dropped = await dropDuplicates(staged, to, plan, position.rows, { signal });
  return { file: dropped > 0 ? to : staged, dropped };
}

/** A file at the place of a part is that part, also where the bookmark is gone. */
function withUnlisted(
  standing: readonly StandingFile[],
  news: readonly PartNews[],
  { targets, parts }: PartsFinish,
): StandingFile[] {
  const target = targets[0]!;
  const known = new Set(standing.map(({ part }) => part.id));
  const found = news.flatMap(({ part }): StandingFile[] => {
    if (known.has(part.id)) return [];
    const path = parts.locate(renderText(target.path, part.scope));
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [{ part, target, path, bytes: stat.size, rows: undefined, sha256: undefined }] : [];
  });
  return [...standing, ...found];
}

const headerFile = async (header: readonly string[] | undefined, out: string, fill: Uint8Array) =>
  header && joinCsv([], out, { header, fill });

async function keepNew(news: readonly PartNews[], homes: Homes): Promise<PartNews[]> {
  const kept: PartNews[] = [];
  for (const one of news) {
    const file = `${one.file}.new`;
    const dropped = await homes.keepNew(one, file);
    kept.push(dropped === 0 ? one : { ...one, file, rows: one.rows - dropped });
  }
  return kept.filter(({ rows }) => rows > 0);
}

async function assertSound(
  stream: string,
  path: string,
  plain: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const fault = await findFault(plain, signal);
  if (fault === undefined) return;
  throw new StreamError('target_unreadable', `${stream}: ${path} cannot be added to: ${fault}`, {
    stream,
    remedy: `Repair ${path} or restore it from git; it was left as it is.`,
  });
}
