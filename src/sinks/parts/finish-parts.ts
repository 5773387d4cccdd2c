import { mkdirSync } from 'node:fs';
import { renderText } from '../../core/template.ts';
import { csvField } from '../csv-quote.ts';
import { readHeader } from '../csv-reader.ts';
import type { StagePosition } from '../csv-stage.ts';
import { widened } from '../csv-widen.ts';
import { type FinishedFile, fileOf, hashFile, rememberHashes } from '../finish-file.ts';
import type { Finished } from '../finish-options.ts';
import { makeBySize } from './by-sizes.ts';
import { makeByValues } from './by-values.ts';
import type { PartMade, PartsFinish, PartsMade, StandingFile } from './contract.ts';
import { plainOf, rowsOf } from './part-rows.ts';
import { joinCsv } from './totals.ts';

export type { PartsOptions, StandingFile } from './contract.ts';

/** As `finishCsv`, for a stream whose rows are spread over files. */
export async function finishParts(stage: string, position: StagePosition, options: PartsFinish): Promise<Finished> {
  const { write, parts, notesChanged } = options;
  const { layout } = parts;
  const fill = csvField(write.fill);
  const staged = await widened(stage, position, options, fill);
  if (layout.kind === 'one') throw new Error('one file has no parts');
  const made =
    layout.kind === 'sizes'
      ? await makeBySize(staged, position, layout, options, fill)
      : await makeByValues(staged, position, layout, options, fill);
  const files: FinishedFile[] = [];
  for (const [i, part] of made.parts.entries()) files.push(...(await filesOf(part, i, made, options)));
  let keptRows = 0;
  for (const [i, file] of made.kept.entries()) {
    keptRows += await rowsOf(file, options);
    files.push(...(await keptFiles(file, i, options)));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const rows = made.parts.reduce((sum, part) => sum + part.rows, keptRows);
  const plain = await wholeOf(made, position, options, fill);
  const changed = notesChanged ? (made.totals.changed ?? staged) : undefined;
  return { ...made.totals, plain, rows, changed, news: staged, files };
}

/** The files of one part, one for each target; where it has no rows any more, all that stand go. */
async function filesOf(made: PartMade, i: number, { note }: PartsMade, options: PartsFinish): Promise<FinishedFile[]> {
  const { targets, parts } = options;
  const { part, plain, rows, news, went, isSame } = made;
  if (rows === 0) return Promise.all(parts.standing.filter((file) => file.part.id === part.id).map(goneFile));
  const scratch = `${options.scratch}/parts/out-${i}`;
  mkdirSync(scratch, { recursive: true });
  const hashOf = rememberHashes();
  const files: FinishedFile[] = [];
  for (const target of targets) {
    const place = { ...target, path: parts.locate(renderText(target.path, part.scope)) };
    const isFirst = target === targets[0];
    const file = await fileOf(place, { part, plain, rows, news, went, isSame, isFirst }, hashOf, {
      ...options,
      scratch,
    });
    if (isFirst && file.file !== undefined) await note?.(place.path, file.file, plain);
    files.push(file);
  }
  return files;
}

async function goneFile({ target, path, part, sha256 }: StandingFile): Promise<FinishedFile> {
  const base = sha256 ?? (await hashFile(path));
  return { target, path, part, file: undefined, rows: 0, bytes: 0, sha256: '', base, news: undefined, gone: true };
}

/** Files of a part without news: they stay, and what a new target wants of them is made. */
async function keptFiles(first: StandingFile, i: number, options: PartsFinish): Promise<FinishedFile[]> {
  const { targets, parts, isKnown } = options;
  const { part } = first;
  const rows = await rowsOf(first, options);
  const files: FinishedFile[] = [];
  for (const target of targets) {
    const path = parts.locate(renderText(target.path, part.scope));
    const stands = parts.standing.find((file) => file.path === path);
    const isFirst = target === targets[0];
    if (stands && (isFirst || (stands.sha256 !== undefined && isKnown(path, stands.sha256)))) {
      const sha256 = stands.sha256 ?? (await hashFile(path));
      const { bytes } = stands;
      const place = { ...target, path };
      files.push({
        target: place,
        path,
        part,
        file: undefined,
        rows,
        bytes,
        sha256,
        base: sha256,
        news: undefined,
        untouched: true,
      });
      continue;
    }
    const scratch = `${options.scratch}/parts/kept-${i}`;
    mkdirSync(scratch, { recursive: true });
    const plain = (await plainOf(first, `${scratch}/target`, options))!;
    const made = { part, plain, rows, news: undefined, isSame: true, isFirst };
    files.push(await fileOf({ ...target, path }, made, rememberHashes(), { ...options, scratch }));
  }
  return files;
}

/** All rows as one file where somebody looks at them, else its header. */
async function wholeOf(
  { parts, kept }: PartsMade,
  { columns }: StagePosition,
  options: PartsFinish,
  fill: Uint8Array,
): Promise<string> {
  const { scratch, signal } = options;
  const out = `${scratch}/whole.csv`;
  const full = parts.filter(({ rows }) => rows > 0);
  if (!options.parts.wantsPlain) {
    const [one] = full;
    return joinCsv([], out, one ? { header: readHeader(one.plain) ?? columns, fill } : { header: columns, fill });
  }
  const plains: { readonly id: string; readonly file: string }[] = full.map(({ part, plain }) => ({
    id: part.id,
    file: plain,
  }));
  for (const [i, file] of kept.entries())
    plains.push({ id: file.part.id, file: (await plainOf(file, `${scratch}/parts/whole-${i}`, options))! });
  plains.sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = plains.map(({ file }) => file);
  return joinCsv(all, out, all.length === 0 ? { header: columns, fill, signal } : { fill, signal });
}
