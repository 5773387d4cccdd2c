import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type CheckResult, judgeFinding, type OnFail } from '../../checks/index.ts';
import { takesRowsOut } from '../../checks/row-checks.ts';
import { decideSchema, diffSchema, discards, type SchemaDiff, type SchemaNow } from '../../checks/schema.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import type { Report } from '../../core/report.ts';
import { formatCount } from '../../core/units.ts';
import { typesOf } from '../../sinks/csv-types.ts';
import { hashFile } from '../../sinks/finish.ts';
import type { Running } from '../context.ts';
import type { LandedQuarantine } from '../landing/landing.ts';
import { resolveOutput } from '../landing/target.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import { openQuarantine, quarantinePath } from './quarantine.ts';
import { viewOf } from './row-cells.ts';
import { openRowChecks, type RowChecks } from './row-checks.ts';
import { EVOLVE, knownBefore, rowsOfChange, showsMissing, tellChanges, typesLeft } from './schema-step.ts';
import { type SiftedRows, siftRows } from './sift-rows.ts';

/** This run's rows as far as the schema's contract and the checks with `quarantine` let them through. */
export interface Sifted {
  readonly stage: string;
  /** What lands of it: without the rows and columns that were taken out. */
  readonly progress: Progress;
  /** Types of what is left. */
  readonly types: ColumnTypes;
  readonly checks: readonly CheckResult[];
  /** Rows that came. */
  readonly received: number;
  /** The rows are as they were staged: nothing was looked at, nothing taken out. */
  readonly isWhole: boolean;
  readonly quarantine: LandedQuarantine | undefined;
  readonly report: Report['streams'][number]['quarantine'];
}

/**
 * Judges the columns of what came, and takes out what may not land; the rows are looked at only where the config asks for it.
 * @throws StreamError `schema_changed` where the contract freezes what changed
 */
export async function sift(
  task: StreamTask,
  running: Running,
  state: StreamState,
  stage: string,
  scratch: string,
  progress: Progress,
): Promise<Sifted> {
  const { position } = progress;
  const types = { ...typesOf(position) };
  const untouched = {
    stage,
    progress,
    types,
    checks: [],
    received: position.rows,
    isWhole: true,
    quarantine: undefined,
    report: undefined,
  };
  if (position.rows === 0 || running.options.limit !== undefined) return untouched;
  const now: SchemaNow = { columns: position.columns, present: position.present, types };
  const all = diffSchema(now, knownBefore(task, state), task.key);
  const diff = showsMissing(task, position.rows) ? all : { ...all, missing: [] };
  const passed = needsPass(task, diff)
    ? await pass(task, running, diff, now, stage, scratch, progress)
    : { ...untouched, rows: undefined };
  const { contract } = task.schema ?? EVOLVE;
  state.schemaChanges = decideSchema(diff, contract, now, (column) => rowsOfChange(column, diff, passed.rows));
  tellChanges(task, running, state.schemaChanges, passed.rows);
  return { ...passed, types: typesLeft(task, types, diff, state.schemaChanges, passed.progress) };
}

function needsPass({ schema, checks }: StreamTask, { added, suspects }: SchemaDiff): boolean {
  if (takesRowsOut(checks)) return true;
  return schema !== undefined && (suspects.length > 0 || (added.length > 0 && discards(schema.contract.new_columns)));
}

async function pass(
  task: StreamTask,
  running: Running,
  { added, suspects }: SchemaDiff,
  now: SchemaNow,
  stage: string,
  scratch: string,
  progress: Progress,
): Promise<Omit<Sifted, 'types'> & { readonly rows: SiftedRows }> {
  const { signal, secrets, identity, workspace } = running;
  const { contract } = task.schema ?? EVOLVE;
  const view = viewOf(now.columns, task.key, task.write.fill, secrets.redact);
  const counts = (onFail: OnFail): boolean => onFail === 'quarantine';
  const types = { ...now.types, ...task.schema?.columns };
  const checks = await openRowChecks({ stream: task.name, checks: task.checks, types, view, counts });
  const path = quarantinePath(task, identity.startedAt);
  try {
    const target = checks.checks.length > 0 ? resolveOutput(workspace, path, task.name) : undefined;
    const quarantine = target === undefined ? undefined : await openQuarantine(target, view, identity.id);
    const file = `${scratch}/sifted.csv`;
    const rows = await siftRows(stage, file, {
      view,
      dropped: new Set(discards(contract.new_columns) ? added : []),
      refused: contract.new_columns === 'discard_row' ? added : [],
      typed: suspects.map(({ column, from }) => ({ column, type: from })),
      ofOtherType: discards(contract.types) ? (contract.types as 'discard_row' | 'discard_value') : 'keep',
      checks,
      quarantine,
      signal,
    });
    if (task.write.mode === 'replace' && progress.lost.length === 0) quarantine?.dropOthers();
    const kept = await quarantine?.save(`${scratch}/quarantine.csv`);
    const before = target !== undefined && existsSync(target) ? await hashFile(target) : undefined;
    const isThere = kept !== undefined && (kept.rows > 0 || before !== undefined);
    const relativePath = target && relative(workspace, target).split(sep).join('/');
    return {
      rows,
      stage: file,
      received: rows.seen,
      isWhole: false,
      progress: { ...progress, position: positionOf(rows, progress.position) },
      checks: [...checks.broken, ...resultsOf(checks, rows.seen)],
      quarantine:
        isThere && relativePath
          ? {
              path: relativePath,
              from: kept.sha256 === before ? undefined : `${scratch}/quarantine.csv`,
              sha256: kept.sha256,
              base: before,
              key: view.key.map((field) => view.header[field]!),
            }
          : undefined,
      report: isThere && relativePath ? { path: relativePath, rows: quarantine!.taken, kept: kept.rows } : undefined,
    };
  } finally {
    checks.close();
  }
}

/** Said when the others are to be delivered: a stream that fails puts nothing anywhere. */
export function tellQuarantined({ name }: StreamTask, { report, received }: Sifted, { emit }: Running): void {
  if (report === undefined || report.rows === 0) return;
  const message = `${formatCount(report.rows)} of ${formatCount(received)} records were taken out by checks, the others are delivered; they lie in ${report.path} with their reasons`;
  const remedy = 'Look at them; a row that holds in a later run leaves the file by itself.';
  emit({ type: 'warning', code: 'quarantined', stream: name, message, remedy });
}

/** The staged file's position as that of what is left: how often a column was there is still what came. */
function positionOf({ rows, bytes, headerBytes, columns }: SiftedRows, position: Progress['position']) {
  const places = columns.map((name) => position.columns.indexOf(name));
  const pick = (counts: readonly number[]): number[] => places.map((place) => counts[place] ?? 0);
  return {
    bytes,
    rows,
    columns,
    widths: [{ at: headerBytes, columns: columns.length }],
    present: pick(position.present),
    nulls: pick(position.nulls),
    seen: pick(position.seen),
  };
}

/** Rows that were taken out are not gone from the source. */
export const whyFewer = ({ received, progress }: Sifted): string | undefined =>
  received > progress.position.rows ? `${received - progress.position.rows} records were taken out` : undefined;

function resultsOf(checks: RowChecks, rows: number): CheckResult[] {
  const found = checks.found();
  return checks.checks.map(({ id, check, onFail, fault }) => judgeFinding(check, onFail, fault, found.get(id), rows));
}
