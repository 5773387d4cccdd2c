import { StreamError } from '../../core/errors.ts';
import { decode } from '../codec.ts';
import type { Combined } from '../combine.ts';
import { countRecords } from '../csv-scan.ts';
import type { PartsFinish, PartsMade, StandingFile } from './contract.ts';
import { addUp, joinCsv } from './totals.ts';

/** What one part was made of: `moved` rows stood in its file and belong into another one now. */
export interface MadeOne {
  readonly combined: Combined;
  readonly moved: number;
}

/** What was done to all parts, with the rows of those that were left alone. */
export async function totalsOf(
  made: readonly MadeOne[],
  kept: readonly StandingFile[],
  dropped: number,
  options: PartsFinish,
): Promise<PartsMade['totals']> {
  const { scratch, signal, notesChanged } = options;
  const all = made.map(({ combined }) => combined);
  const totals = addUp(all);
  const moved = made.reduce((sum, one) => sum + one.moved, 0);
  let rows = 0;
  for (const file of kept) rows += await rowsOf(file, options);
  const { changes } = totals;
  const changed = all.flatMap((one) => one.changed ?? []);
  const went = all.flatMap((one) => one.went ?? []);
  return {
    ...totals,
    duplicates: totals.duplicates + dropped,
    rowsBefore: totals.rowsBefore + rows,
    changes: {
      ...changes,
      added: changes.added - moved,
      updated: changes.updated + moved,
      unchanged: changes.unchanged + rows,
    },
    changed:
      notesChanged && changed.length > 0
        ? await joinCsv(changed, `${scratch}/changed.csv`, { fill: Buffer.alloc(0), signal })
        : undefined,
    went:
      went.length === 0
        ? undefined
        : {
            keys: await joinCsv(
              went.map(({ keys }) => keys),
              `${scratch}/went.csv`,
              { fill: Buffer.alloc(0), signal },
            ),
            rows: went.reduce((sum, one) => sum + one.rows, 0),
            living: went.reduce((sum, one) => sum + one.living, rows),
            atMost: went[0]!.atMost,
          },
  };
}

export async function rowsOf(file: StandingFile, options: PartsFinish): Promise<number> {
  if (file.rows !== undefined) return file.rows;
  return countRecords((await plainOf(file, `${options.scratch}/parts/count`, options))!, options.signal);
}

/** A standing file as plain CSV. @throws StreamError `target_unreadable` */
export async function plainOf(
  { path, target }: StandingFile,
  stem: string,
  { write, signal, stream }: PartsFinish,
): Promise<string | undefined> {
  try {
    return await decode(path, target, stem, { fill: write.fill, signal });
  } catch (thrown) {
    const { code = '', message } = thrown as NodeJS.ErrnoException;
    if (signal?.aborted || (code !== '' && !code.startsWith('Z_'))) throw thrown;
    throw new StreamError('target_unreadable', `${stream}: ${path} cannot be read as ${target.format}: ${message}`, {
      stream,
      cause: thrown,
      remedy: `Restore ${path} from git, or move it away.`,
    });
  }
}
