import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../../checks/index.ts';
import type { Plan, TransformPlan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import type { Problem } from '../../core/report.ts';
import { formatCount } from '../../core/units.ts';
import { SqlError, type Warehouse } from '../../warehouse/index.ts';
import { checkFile } from '../checks/check-file.ts';
import { CheckFailure, tellChecks } from '../checks/stream-checks.ts';
import type { Running } from '../context.ts';
import { type Landing, land, movesData } from '../landing/landing.ts';
import { sqlProblem } from './sql-problem.ts';
import { planOutput, writeRows } from './transform-output.ts';

/** How a transform ended. */
export interface TransformResult {
  readonly name: string;
  readonly table: string | undefined;
  readonly status: 'succeeded' | 'failed' | 'skipped';
  readonly rows: number;
  /** Of its rows, as far as it ran. */
  readonly columns?: readonly string[];
  readonly types?: ColumnTypes;
  readonly durationMs: number;
  readonly checks: readonly CheckResult[];
  /** Of its CSV. */
  readonly landing: Landing | undefined;
  readonly artifacts: readonly Artifact[];
  readonly warnings: readonly Problem[];
  readonly errors: readonly Problem[];
}

/**
 * Runs one transform: its rows into a file beside the target, the checks, then the table and the landing.
 * @param stale streams that brought nothing in this run
 * @param columns of all tables, for what may have been meant
 * @throws StreamError where the SQL or a check fails: the last good file and table stay
 */
export async function runTransform(
  plan: Plan,
  transform: TransformPlan,
  stale: readonly string[],
  columns: readonly string[],
  home: Warehouse,
  running: Running,
  scratch: string,
): Promise<TransformResult> {
  const { clock, emit, identity, signal, workspace } = running;
  const { name, sql, table, csv } = transform;
  const began = clock.now();
  const warnings = stale.map(
    (stream): Problem => ({
      code: 'transform_stale',
      message: `${name}: ${stream} brought nothing in this run; its last good data were read`,
    }),
  );
  for (const warning of warnings) emit({ type: 'warning', ...warning });
  mkdirSync(scratch, { recursive: true });
  const plain = join(scratch, `${name}.transform.csv`);
  try {
    const result = await home.query(sql, signal);
    const rows = await writeRows(result, plain, name);
    const types = result.types();
    const path = ['transforms', plan.transforms.indexOf(transform)];
    const checks = await check(transform, path, plain, rows, types, running, scratch);
    const isLeft = csv === undefined || running.options.dryRun;
    const landing = isLeft ? undefined : await planOutput(transform, csv, plain, rows, running, scratch);
    if (table !== undefined) await home.createTable(table, sql, identity, signal);
    const artifacts = landing ? land(landing, workspace, scratch) : [];
    const isSame = landing !== undefined && !movesData(landing);
    emit({
      type: 'transformed',
      transform: name,
      detail: `${formatCount(rows)} rows${isSame ? ', nothing changed' : ''}`,
    });
    const durationMs = clock.now() - began;
    const told = { name, table, rows, columns: result.columns, types, checks, warnings };
    return { ...told, status: 'succeeded', durationMs, landing, artifacts, errors: [] };
  } catch (thrown) {
    throw thrown instanceof SqlError ? sqlProblem(plan, transform, thrown, columns) : thrown;
  }
}

/** @throws CheckFailure */
async function check(
  { name, checks }: TransformPlan,
  path: readonly (string | number)[],
  plain: string,
  rows: number,
  types: ColumnTypes,
  running: Running,
  scratch: string,
): Promise<CheckResult[]> {
  const { history, identity, secrets, signal } = running;
  const earlierRows = history.rowsOf(name);
  const judged = {
    name,
    file: plain,
    rows,
    key: [],
    fill: '',
    types,
    empty: undefined,
    earlierRows,
    now: identity.startedAt,
    redact: secrets.redact,
    signal,
  };
  const results = tellChecks(name, await checkFile(checks, judged, scratch), path, running);
  if (results.some(({ outcome }) => outcome === 'failed')) throw new CheckFailure(name, results);
  return results;
}
