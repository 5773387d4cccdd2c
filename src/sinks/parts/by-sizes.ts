import { combine } from '../combine.ts';
import type { StagePosition } from '../csv-stage.ts';
import { rememberHashes } from '../finish-file.ts';
import type { PartMade, PartsFinish, PartsMade, StandingFile } from './contract.ts';
import { cutCsv } from './cut-csv.ts';
import { type Layout, numberedPart } from './layout.ts';
import { plainOf, rowsOf } from './part-rows.ts';
import { joinCsv } from './totals.ts';

/**
 * Adds the rows to all that stand and cuts the whole into files anew: those that are full stay as they are while rows come
 * behind them. Rows that are appended without a key are added to the last file alone; the others are not read.
 */
export async function makeBySize(
  staged: string,
  position: StagePosition,
  { size, maxFiles }: Extract<Layout, { kind: 'sizes' }>,
  options: PartsFinish,
  fill: Uint8Array,
): Promise<PartsMade> {
  const { scratch, signal, write, key, parts } = options;
  const standing = parts.standing
    .filter(({ target }) => target.format === options.targets[0]!.format)
    .sort((a, b) => numberOf(a) - numberOf(b));
  const isTail = write.mode === 'append' && key.length === 0 && position.rows > 0;
  const kept = isTail ? standing.slice(0, -1) : [];
  const plains: string[] = [];
  for (const [i, file] of standing.slice(kept.length).entries())
    plains.push((await plainOf(file, `${scratch}/stands-${i}`, options))!);
  const base = plains.length === 0 ? undefined : await joinCsv(plains, `${scratch}/stands.csv`, { fill, signal });
  const combined = await combine(base, staged, position, { ...options, fill, hashOf: rememberHashes() });
  const cuts =
    combined.rows === 0
      ? []
      : await cutCsv(combined.plain, size, {
          folder: `${scratch}/parts`,
          signal,
          most: maxFiles,
          stream: options.stream,
        });
  const made = cuts.map(
    ({ file, rows }, i): PartMade => ({
      part: numberedPart(kept.length + i + 1),
      plain: file,
      rows,
      news: undefined,
      isSame: false,
    }),
  );
  const surplus = standing
    .slice(kept.length + cuts.length)
    .map(({ part }): PartMade => ({ part, plain: combined.plain, rows: 0, news: undefined, isSame: false }));
  let rows = 0;
  for (const file of kept) rows += await rowsOf(file, options);
  const { plain: _, rows: __, changes, ...totals } = combined;
  return {
    parts: [...made, ...surplus],
    kept,
    totals: {
      ...totals,
      rowsBefore: totals.rowsBefore + rows,
      changes: { ...changes, unchanged: changes.unchanged + rows },
    },
  };
}

const numberOf = ({ part }: StandingFile): number => Number(part.scope['part']);
