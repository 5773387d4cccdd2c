import type { Facts } from '../checks/index.ts';
import type { ChecksOptions } from '../checks/options.ts';
import { countEmptyAndRepeated } from '../sinks/csv-facts.ts';
import type { StagePosition } from '../sinks/csv-stage.ts';
import type { Finished } from '../sinks/finish.ts';

/** What the checks ask of the finished target; a pass over the file only where the staging counts cannot tell. */
export async function gatherFacts(
  checks: ChecksOptions,
  finished: Finished,
  position: StagePosition,
  key: readonly string[],
  fill: string,
  earlierRows: readonly number[],
  signal: AbortSignal,
): Promise<Facts> {
  const { rows } = finished;
  // the staging counts speak of the target only where it is what this run staged, nothing dropped or merged
  const isWhole = finished.plain === finished.news;
  const unique = Object.entries(checks.columns).filter(
    ([name, check]) => check.unique && !(key.length === 1 && key[0] === name),
  );
  const counted = Object.entries(checks.columns).filter(
    ([, check]) => !isWhole && (check.required || check.max_null_rate !== undefined),
  );
  if (unique.length === 0 && counted.length === 0) {
    return { rows, earlierRows, empty: isWhole ? stagedEmpty(position) : new Map(), repeated: new Map() };
  }
  const scanned = await countEmptyAndRepeated(finished.plain, {
    columns: counted.map(([name]) => name),
    unique: unique.map(([name]) => name),
    fill,
    rows,
    signal,
  });
  return { rows, earlierRows, empty: isWhole ? stagedEmpty(position) : scanned.empty, repeated: scanned.repeated };
}

function stagedEmpty(position: StagePosition): Map<string, number> {
  return new Map(
    position.columns.map((name, column) => [name, position.rows - position.present[column]! + position.nulls[column]!]),
  );
}
