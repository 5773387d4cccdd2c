import { suggest } from '../core/nearest.ts';
import { formatCount, formatDuration } from '../core/units.ts';
import { broken, type CheckResult, type Finding, type OnFail, percent, verdict } from './contract.ts';
import { dateName } from './dates.ts';
import type { ChecksOptions, ColumnCheck } from './options.ts';
import { rowChecksOf } from './row-checks.ts';

export type { CheckResult, Finding, OnFail, Sample } from './contract.ts';

/** What a pass over the rows found of a column of dates. */
export interface Newest {
  /** ms since the epoch. */
  readonly at?: number | undefined;
  /** How many lie more than a day in the future: they do not count. */
  readonly ahead?: number | undefined;
  /** A value that is no date. */
  readonly other?: string | undefined;
}

/** A `freshness` check, by column and place among its blocks. */
export const freshnessId = (column: string, block: number): string => `${column}.${block}.freshness`;

/** What is known of the target as it would stand after the write. */
export interface Facts {
  readonly rows: number;
  /** Rows of the last delivered runs, oldest first. */
  readonly earlierRows: readonly number[];
  /** Columns of the target; undefined where it has none at all. */
  readonly columns: readonly string[] | undefined;
  /** Rows without a value, by column; a column that is not there has none. */
  readonly empty: ReadonlyMap<string, number>;
  /** Surplus rows by column: how many repeat a value that another row has. Only for columns with a `unique` check. */
  readonly repeated: ReadonlyMap<string, number>;
  /** What a pass over the rows found, by the id of a row check; of checks by column (`id.unique`) the samples. */
  readonly found: ReadonlyMap<string, Finding>;
  /** Dates by the id of a `freshness` check. */
  readonly newest: ReadonlyMap<string, Newest>;
  /** When the run started, ms since the epoch. */
  readonly now: number;
}

/** Judges every check on the number of rows and on columns; a pure function, so that a run can be explained afterwards. */
export function judge(options: ChecksOptions, facts: Facts): CheckResult[] {
  return [...judgeRows(options, facts), ...judgeColumns(options, facts)];
}

function judgeRows({ rows: limits }: ChecksOptions, facts: Facts): CheckResult[] {
  if (!limits) return [];
  const results: CheckResult[] = [];
  const has = `${formatCount(facts.rows)} rows`;
  const add = (name: string, holds: boolean, detail: string) =>
    results.push(verdict(`rows.${name}`, holds, limits.on_fail, detail));
  const { min, max, max_drop } = limits;
  if (min !== undefined) {
    const short = facts.rows < min ? `, ${formatCount(min - facts.rows)} too few` : '';
    add('min', facts.rows >= min, `${has}, at least ${formatCount(min)} expected${short}`);
  }
  if (max !== undefined) {
    const over = facts.rows > max ? `, ${formatCount(facts.rows - max)} too many` : '';
    add('max', facts.rows <= max, `${has}, at most ${formatCount(max)} expected${over}`);
  }
  if (max_drop !== undefined) {
    const { length: earlier } = facts.earlierRows;
    const usual = median(facts.earlierRows);
    const drop = usual > 0 ? Math.max(0, (usual - facts.rows) / usual) : 0;
    const detail =
      usual === 0
        ? `${has}; no earlier run to compare with`
        : `${has}, ${percent(drop)} below the median ${formatCount(usual)} of the last ${earlier === 1 ? 'run' : `${earlier} runs`}, at most ${percent(max_drop)} allowed`;
    add('max_drop', drop <= max_drop, detail);
  }
  return results;
}

function judgeColumns({ columns }: ChecksOptions, facts: Facts): CheckResult[] {
  const byRow = rowChecksOf({ columns }).filter(({ onFail }) => onFail !== 'quarantine');
  return Object.entries(columns).flatMap(([column, blocks]) => {
    const ofColumn = blocks.flatMap((block, i) => judgeColumn(column, block, i, facts));
    const ofRows = byRow
      .filter((one) => one.column === column)
      .map(({ id, check, onFail, fault }) =>
        isUnknown(column, facts)
          ? noColumn(check, onFail, column, facts.columns!)
          : judgeFinding(check, onFail, fault, facts.found.get(id), facts.rows),
      );
    return [...ofColumn, ...ofRows];
  });
}

/** A row check by what was found of it. */
export function judgeFinding(
  check: string,
  onFail: 'fail' | 'warn' | 'quarantine',
  fault: string,
  finding: Finding | undefined,
  rows: number,
): CheckResult {
  const { failing = 0, furthest } = finding ?? {};
  const worst = furthest === undefined ? '' : `, the furthest ${furthest}`;
  const detail =
    failing === 0
      ? `none of ${formatCount(rows)} rows is ${fault}`
      : `${formatCount(failing)} of ${formatCount(rows)} rows ${failing === 1 ? 'is' : 'are'} ${fault}${worst}`;
  return verdict(check, failing === 0, onFail, detail, finding);
}

const isUnknown = (column: string, { columns, rows }: Facts): boolean =>
  rows > 0 && columns !== undefined && !columns.includes(column);

/** Of a check on a column that no row has. */
export const noColumn = (check: string, onFail: OnFail, column: string, columns: readonly string[]): CheckResult =>
  broken(check, onFail, unknownColumn(column, columns), ['checks', 'columns', column]);

export const unknownColumn = (column: string, columns: readonly string[]): string =>
  `there is no column "${column}"; ${suggest(column, columns)?.replace(/^./, (letter) => letter.toLowerCase()) ?? 'the target has none'}`;

function judgeColumn(column: string, limits: ColumnCheck, place: number, facts: Facts): CheckResult[] {
  const { required, max_null_rate, unique, freshness, on_fail } = limits;
  const results: CheckResult[] = [];
  const add = (kind: string, holds: boolean, detail: string, failing?: number): void => {
    const check = `${column}.${kind}`;
    if (isUnknown(column, facts)) {
      results.push(noColumn(check, on_fail, column, facts.columns!));
      return;
    }
    const finding = { ...(failing === undefined ? {} : { failing }), samples: facts.found.get(check)?.samples ?? [] };
    results.push(verdict(check, holds, on_fail, detail, finding));
  };
  const empty = facts.empty.get(column) ?? (isUnknown(column, facts) ? facts.rows : 0);
  const rate = facts.rows === 0 ? 0 : empty / facts.rows;
  const where = `${formatCount(empty)} of ${formatCount(facts.rows)} rows ${empty === 1 ? 'has' : 'have'} no value`;
  if (required && on_fail !== 'quarantine') add('required', empty === 0, where, empty);
  if (max_null_rate !== undefined)
    add(
      'max_null_rate',
      rate <= max_null_rate,
      `${where} (${percent(rate)}), at most ${percent(max_null_rate)} allowed`,
      empty,
    );
  if (unique) {
    const repeated = facts.repeated.get(column) ?? 0;
    const said =
      repeated === 0
        ? 'no value stands twice'
        : `${formatCount(repeated)} ${repeated === 1 ? 'row repeats' : 'rows repeat'} a value of another row`;
    add('unique', repeated === 0, said, repeated);
  }
  if (freshness !== undefined) {
    const newest = facts.newest.get(freshnessId(column, place)) ?? {};
    const isFresh = newest.at !== undefined && facts.now - newest.at <= freshness;
    add('freshness', isFresh, ageOf(newest, limits, freshness, facts.now));
  }
  return results;
}

function ageOf({ at, other, ahead = 0 }: Newest, limits: ColumnCheck, freshness: number, now: number): string {
  const future = `${formatCount(ahead)} ${ahead === 1 ? 'lies' : 'lie'} in the future`;
  if (at === undefined && ahead > 0) return `no date counts: ${future}`;
  if (at === undefined) {
    const hint = limits.format === undefined ? '; `format` says how they are written' : '';
    return `no value is a date (${dateName(limits)})${other === undefined ? '' : `, e.g. ${JSON.stringify(other)}${hint}`}`;
  }
  const age = at > now ? 'in the future' : `${days(now - at)} old`;
  const over = now - at > freshness ? `, ${days(now - at - freshness)} too old` : '';
  return `the newest is ${new Date(at).toISOString()}, ${age}, at most ${days(freshness)} allowed${over}${ahead > 0 ? `; ${future} and ${ahead === 1 ? 'does' : 'do'} not count` : ''}`;
}

function days(ms: number): string {
  const whole = Math.floor(ms / 86_400_000);
  const rest = ms - whole * 86_400_000;
  if (whole === 0) return formatDuration(ms);
  return rest < 60_000 ? `${whole} d` : `${whole} d ${formatDuration(rest)}`;
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}
