import type { CheckResult } from '../../checks/index.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import { type IngestError, StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import { correctColumn } from '../../core/nearest.ts';
import { formatCount } from '../../core/units.ts';
import type { StagePosition } from '../../sinks/csv-stage.ts';
import type { Finished } from '../../sinks/finish.ts';
import { historyOf } from '../../sinks/merge-rules.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';
import { checkFile } from './check-file.ts';
import type { Judged } from './facts.ts';
import { checkReferences } from './references.ts';
import type { Sifted } from './sift.ts';

/** Checks that failed, with all results for the report. */
export class CheckFailure extends StreamError {
  override readonly name = 'CheckFailure';
  readonly results: readonly CheckResult[];
  constructor(stream: string, results: readonly CheckResult[]) {
    const failed = results.filter((one) => one.outcome === 'failed');
    const isConfig = failed.every(({ wrong }) => wrong !== undefined);
    super(
      'check_failed',
      `${stream}: ${failed.map((one) => `${one.check}: ${one.detail}`).join('; ')}; the last good data stays`,
      {
        stream,
        remedy: isConfig
          ? 'Correct the checks in the config: they name what is not there.'
          : 'Look at the source; if its data are right, change the check in the config.',
      },
    );
    this.results = results;
  }
}

export const failedChecks = (error: IngestError): readonly CheckResult[] =>
  error instanceof CheckFailure ? error.results : [];

/**
 * Where records are added to those that stand, pages that came and are empty are an answer: nothing changed there.
 * @throws StreamError `nothing_arrived` where not a single record arrived and pages are lost: there is nothing to deliver
 */
export function assertSomethingCame({ name, write }: StreamTask, { position, lost, tally }: Progress): void {
  const [first] = lost;
  if (position.rows > 0 || !first || (tally.pages > 0 && write.mode !== 'replace')) return;
  const why = first.reason.includes(first.page) ? first.reason : `${first.page}: ${first.reason}`;
  const others = lost.length === 1 ? '' : ` (the first of ${lost.length} pages that are lost)`;
  throw new StreamError('nothing_arrived', `${name}: no record arrived; ${why}${others}`, {
    stream: name,
    page: first.page,
    remedy: 'Look at the cause of the lost pages; the next run starts from the first page.',
  });
}

/** @throws StreamError `key_missing` */
export function assertKeys(task: StreamTask, { position }: Progress): void {
  const { columns, present, nulls, rows } = position;
  if (rows === 0) return;
  // A column of the target counts as little as none: records without any key would pile up beside the good ones.
  for (const name of task.key.filter((name) => !present[columns.indexOf(name)])) {
    throw new StreamError('key_missing', `${task.name}: no record has "${name}", which is part of primary_key`, {
      stream: task.name,
      remedy: correctColumn(
        'primary_key',
        name,
        columns.filter((_, column) => present[column]),
      ),
    });
  }
  const isNull = (name: string): boolean => present[columns.indexOf(name)] === nulls[columns.indexOf(name)];
  if (task.key.length === 0 || !task.key.every(isNull) || task.key.some((name) => isPutAside(task, name))) return;
  const key = task.key.join(' + ');
  throw new StreamError('key_missing', `${task.name}: ${key} is null in every record: none has its primary_key`, {
    stream: task.name,
    remedy: `Look at the source; if ${key} may be null, take another primary_key.`,
  });
}

/** Whether checks take rows out that have no value there. */
const isPutAside = ({ checks: { columns } }: StreamTask, name: string): boolean =>
  Object.hasOwn(columns, name) && columns[name]!.some(({ required, on_fail }) => required && on_fail === 'quarantine');

export const added = (earlier: Bookmark | undefined, columns: readonly string[]): string[] =>
  earlier ? columns.filter((column) => !earlier.columns.includes(column)) : [];

export function warnAboutKeys(task: StreamTask, finished: Finished, { isWhole, progress }: Sifted, emit: Emit): void {
  // turns overlap by design: a game stands under both of its teams, a boundary in two windows
  if (finished.duplicates > 0 && !task.turns && !task.incremental) {
    emit({
      type: 'warning',
      code: 'duplicates',
      stream: task.name,
      message: `${formatCount(finished.duplicates)} ${finished.duplicates === 1 ? 'record was' : 'records were'} dropped because a later one has the same ${task.key.join(' + ')}`,
      remedy: 'Rows that move while pages are read come twice; sort the request by a stable field if the server can.',
    });
  }
  const [only, ...others] = task.key;
  const isCounted = isWhole && only !== undefined && others.length === 0;
  const counted = isCounted ? (stagedEmpty(progress.position).get(only) ?? 0) : 0;
  const keyless = Math.max(finished.keyless, counted);
  if (keyless > 0) {
    emit({
      type: 'warning',
      code: 'key_empty',
      stream: task.name,
      message: `${formatCount(keyless)} ${keyless === 1 ? 'record has' : 'records have'} no ${task.key.join(' + ')}; they are kept, told apart by their whole content`,
      remedy: `Look at the source; \`required: true, on_fail: quarantine\` under checks.columns.${task.key[0]} puts such records aside.`,
    });
  }
}

/**
 * Judges the checks on the target as it would stand.
 * @returns their results behind those that the rows of this run have been judged by
 * @throws StreamError `empty_upstream`
 */
export async function check(
  task: StreamTask,
  running: Running,
  family: Family,
  finished: Finished,
  sifted: Sifted,
  types: ColumnTypes,
  scratch: string,
): Promise<CheckResult[]> {
  assertNotEmptied(task, finished, sifted);
  const { identity, secrets, signal } = running;
  const { position } = sifted.progress;
  // the staging counts speak of the target only where it is what this run staged, nothing taken out, dropped or merged
  const isWhole = finished.plain === finished.news && sifted.isWhole;
  const judged: Judged = {
    name: task.name,
    file: finished.plain,
    rows: finished.rows,
    key: task.key,
    fill: task.write.fill,
    types,
    empty: isWhole ? stagedEmpty(position) : undefined,
    current: historyOf(task.write)?.to,
    earlierRows: running.history.rowsOf(task.name),
    now: identity.startedAt,
    redact: secrets.redact,
    signal,
  };
  const results = [
    ...sifted.checks,
    ...(await checkFile(task.checks, judged, scratch)),
    ...(await checkReferences(task, judged, running, family, scratch)),
  ];
  return tellChecks(task.name, results, ['streams', task.name], running);
}

/** Tells of all results; of checks that are wrong themselves with their line in the config. @param base path of their stream or transform */
export function tellChecks(
  stream: string,
  results: readonly CheckResult[],
  base: readonly (string | number)[],
  { emit, where }: Pick<Running, 'emit' | 'where'>,
): CheckResult[] {
  return results.map((result) => {
    const line = result.wrong && where([...base, ...result.wrong]);
    const detail = line === undefined ? result.detail : `${result.detail} (${line})`;
    emit({ type: 'check', stream, check: result.check, outcome: result.outcome, detail });
    return { ...result, detail };
  });
}

function assertNotEmptied(task: StreamTask, { rows, rowsBefore }: Finished, { progress, received }: Sifted): void {
  if (task.write.mode !== 'replace' || rows > 0 || rowsBefore === 0 || task.write.allow_empty) return;
  const taken = received - progress.position.rows;
  const what = taken > 0 ? `none of ${received} records may land` : 'the source has no records';
  throw new StreamError(
    'empty_upstream',
    `${task.name}: ${what}, the target has ${rowsBefore}; the last good data stays`,
    {
      stream: task.name,
      remedy:
        taken > 0
          ? 'Look at the checks with `quarantine` and at `schema.contract`, which took them out.'
          : 'Check the source; if it may be empty, set write.allow_empty: true.',
    },
  );
}

function stagedEmpty(position: StagePosition): Map<string, number> {
  return new Map(
    position.columns.map((name, column) => [name, position.rows - position.present[column]! + position.nulls[column]!]),
  );
}
