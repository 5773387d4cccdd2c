import { decode } from './codec.ts';
import { combine } from './combine.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';
import type { StagePosition } from './csv-stage.ts';
import { widened } from './csv-widen.ts';
import { type FinishedFile, fileOf, rememberHashes } from './finish-file.ts';
import type { Finished, FinishInput } from './finish-options.ts';
import { finishParts, type PartsOptions } from './parts/finish-parts.ts';

export { type FinishedFile, hashFile } from './finish-file.ts';
export type { Finished } from './finish-options.ts';

export interface FinishOptions extends FinishInput {
  /** Of several files: what stands and what is done with it. */
  readonly parts?: PartsOptions | undefined;
}

/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, encodes. */
export async function finishCsv(stage: string, position: StagePosition, options: FinishOptions): Promise<Finished> {
  const { write, scratch, signal, targets, parts } = options;
  if (parts && parts.layout.kind !== 'one') return finishParts(stage, position, { ...options, parts });
  const [first] = targets;
  const base = first && (await decode(first.path, first, `${scratch}/target`, { fill: write.fill, signal }));
  const fill = csvField(write.fill);
  const staged = await widened(stage, position, options, fill);
  const hashOf = rememberHashes();
  const made = await combine(base, staged, position, { ...options, fill, hashOf });
  const isSame = base !== undefined && (await hashOf(made.plain)) === (await hashOf(base));
  const files: FinishedFile[] = [];
  for (const target of targets)
    files.push(
      await fileOf(
        target,
        { plain: made.plain, rows: made.rows, went: made.went, news: staged, isSame, isFirst: target === first },
        hashOf,
        options,
      ),
    );
  const changed = options.notesChanged ? (made.changed ?? staged) : undefined;
  return { ...made, changed, news: staged, files };
}

/** Columns of the target as it stands, as far as this run still writes them. */
export function columnsOf(target: string | undefined): string[] {
  return target === undefined ? [] : (readHeader(target) ?? []);
}
