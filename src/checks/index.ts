import { formatCount } from '../core/units.ts';
import type { ChecksOptions } from './options.ts';

/** What is known of the target as it would stand after the write. */
export interface Facts {
  readonly rows: number;
  /** Rows of the last delivered runs, oldest first. */
  readonly earlierRows: readonly number[];
  /** Rows without a value, by column; a column that is not there has none. */
  readonly empty: ReadonlyMap<string, number>;
  /** Surplus rows by column: how many repeat a value that another row has. Only for columns with a `unique` check. */
  readonly repeated: ReadonlyMap<string, number>;
}

export interface CheckResult {
  /** `rows.min`, `customer_id.unique`, … */
  readonly check: string;
  readonly outcome: 'passed' | 'warned' | 'failed';
  /** By how much it held or failed, as a sentence. */
  readonly detail: string;
}

/** Judges every configured check; a pure function, so that a run can be explained afterwards. */
export function judge(options: ChecksOptions, facts: Facts): CheckResult[] {
  return [...judgeRows(options, facts), ...judgeColumns(options, facts)];
}

type OnFail = 'fail' | 'warn';

function verdict(check: string, holds: boolean, onFail: OnFail, detail: string): CheckResult {
  return { check, outcome: holds ? 'passed' : onFail === 'warn' ? 'warned' : 'failed', detail };
}

function judgeRows({ rows: limits }: ChecksOptions, facts: Facts): CheckResult[] {
  if (!limits) return [];
  const results: CheckResult[] = [];
  const has = `${formatCount(facts.rows)} rows`;
  const add = (name: string, holds: boolean, detail: string) =>
    results.push(verdict(`rows.${name}`, holds, limits.on_fail, detail));
  if (limits.min !== undefined)
    add('min', facts.rows >= limits.min, `${has}, at least ${formatCount(limits.min)} expected`);
  if (limits.max !== undefined)
    add('max', facts.rows <= limits.max, `${has}, at most ${formatCount(limits.max)} expected`);
  if (limits.max_drop !== undefined) {
    const usual = median(facts.earlierRows);
    const drop = usual > 0 ? Math.max(0, (usual - facts.rows) / usual) : 0;
    const detail =
      usual === 0
        ? `${has}; no earlier run to compare with`
        : `${has}, ${percent(drop)} below the median ${formatCount(usual)} of the last ${facts.earlierRows.length} runs, at most ${percent(limits.max_drop)} allowed`;
    add('max_drop', drop <= limits.max_drop, detail);
  }
  return results;
}

function judgeColumns({ columns }: ChecksOptions, facts: Facts): CheckResult[] {
  return Object.entries(columns).flatMap(([column, limits]) => {
    const results: CheckResult[] = [];
    const empty = facts.empty.get(column);
    const rate = facts.rows === 0 ? 0 : (empty ?? facts.rows) / facts.rows;
    const where =
      empty === undefined && facts.rows > 0
        ? 'the column does not exist'
        : `${formatCount(empty ?? 0)} of ${formatCount(facts.rows)} rows have no value`;
    if (limits.required) results.push(verdict(`${column}.required`, rate === 0, limits.on_fail, where));
    if (limits.max_null_rate !== undefined) {
      const detail = `${where} (${percent(rate)}), at most ${percent(limits.max_null_rate)} allowed`;
      results.push(verdict(`${column}.max_null_rate`, rate <= limits.max_null_rate, limits.on_fail, detail));
    }
    if (limits.unique) {
      const repeated = facts.repeated.get(column) ?? 0;
      const detail =
        repeated === 0 ? 'no value stands twice' : `${formatCount(repeated)} rows repeat a value of another row`;
      results.push(verdict(`${column}.unique`, repeated === 0, limits.on_fail, detail));
    }
    return results;
  });
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

const percent = (rate: number): string => `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 1 : 0)}%`;
