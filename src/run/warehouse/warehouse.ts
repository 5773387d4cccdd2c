import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../config/index.ts';
import { CancelledError, toIngestError } from '../../core/errors.ts';
import type { Problem, WarehouseReport } from '../../core/report.ts';
import { formatCount } from '../../core/units.ts';
import { openCsv } from '../../sinks/csv-reader.ts';
import {
  openWarehouse,
  type TableLoad,
  type TableOutcome,
  type Warehouse,
  type WarehouseContext,
  type WarehousePlace,
} from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { resolveOutput } from '../landing/target.ts';
import { problemOf } from '../publish/publish.ts';
import type { Ending } from '../report/ending.ts';
import { tablesOf } from './tables.ts';
import { runTransforms } from './transforms.ts';

/**
 * Brings the databases to what has landed, then runs the transforms. A database that fails leaves the files as they are:
 * the run is partial, and the next one repairs it. A trial loads nothing; a dry run tries
 * the transforms in a database that is gone afterwards.
 * @throws CancelledError
 */
export async function loadAndTransform(plan: Plan, ending: Ending, running: Running): Promise<Ending> {
  const { options } = running;
  const places = options.dryRun ? [] : placesOf(plan, running);
  if (options.limit !== undefined || (places.length === 0 && plan.transforms.length === 0)) return ending;
  if (options.dryRun && plan.warehouse?.postgres !== undefined && plan.warehouse.sqlite === undefined) {
    running.emit({ type: 'warning', ...UNTRIED });
    return ending;
  }
  const scratch = join(running.workRoot, '.warehouse');
  rmSync(scratch, { recursive: true, force: true });
  const opened: Warehouse[] = [];
  try {
    const tables = await tablesOf(plan, ending.results, running, scratch);
    const warehouses: WarehouseReport[] = [];
    let home: Warehouse | undefined;
    for (const [i, place] of places.entries()) {
      const { report, warehouse } = await load(plan, place, tables, running);
      warehouses.push(report);
      if (warehouse) opened.push(warehouse);
      if (i === 0) home = warehouse; // SQLite where one is named: transforms must not change their place with the weather
    }
    if (plan.transforms.length > 0 && places.length === 0) {
      home = await openTemporary(plan, tables, running, scratch);
      opened.push(home);
    }
    const transforms = await runTransforms(plan, ending.results, home, tables, running, scratch);
    return { ...ending, ...(options.dryRun ? {} : { warehouses }), transforms };
  } finally {
    for (const warehouse of opened) await warehouse.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const UNTRIED: Problem = {
  code: 'transform_skipped',
  message: 'a dry run does not try the transforms: they run in PostgreSQL, which it leaves alone',
  remedy: 'validate reads their SQL; a run on a copy of the database tries them.',
};

/** The databases of a plan, that of the transforms first. */
export function placesOf(plan: Plan, running: Pick<Running, 'workspace' | 'secrets'>): WarehousePlace[] {
  const { sqlite, postgres, schema } = plan.warehouse ?? {};
  const places: WarehousePlace[] = [];
  if (sqlite !== undefined) places.push({ kind: 'sqlite', file: join(running.workspace, sqlite), place: sqlite });
  if (postgres !== undefined) {
    const { password } = new URL(postgres);
    if (password !== '') running.secrets.add(decodeURIComponent(password));
    places.push({ kind: 'postgres', url: postgres, schema });
  }
  return places;
}

export function contextOf(plan: Plan, running: Running): WarehouseContext {
  const { clock, random, emit } = running;
  return {
    clock,
    random,
    audit: plan.warehouse?.audit ?? false,
    openCsv,
    warn: (code, message, remedy) => emit({ type: 'warning', code, message, remedy }),
  };
}

async function load(
  plan: Plan,
  place: WarehousePlace,
  tables: readonly TableLoad[],
  running: Running,
): Promise<{ report: WarehouseReport; warehouse: Warehouse | undefined }> {
  const { clock, emit, identity, signal } = running;
  const began = clock.now();
  const { kind } = place;
  let warehouse: Warehouse | undefined;
  try {
    if (place.kind === 'sqlite') resolveOutput(running.workspace, place.place, 'warehouse');
    warehouse = await openWarehouse(place, contextOf(plan, running));
    const outcomes = await warehouse.load(tables, identity, signal);
    const report = { ...summaryOf(kind, outcomes), place: warehouse.place, duration_ms: clock.now() - began };
    for (const { error } of outcomes) if (error) emit({ type: 'error', ...error });
    emit({ type: 'loaded', warehouse: kind, detail: sentence(report) });
    return { report, warehouse };
  } catch (thrown) {
    await warehouse?.close();
    if (running.signal.aborted) throw new CancelledError('cancelled', 'the run was stopped', { cause: thrown });
    const error: Problem = problemOf(toIngestError(thrown));
    emit({ type: 'error', ...error });
    const at = warehouse?.place ?? (place.kind === 'sqlite' ? place.place : 'postgres');
    const report: WarehouseReport = {
      kind,
      place: at,
      status: 'failed',
      duration_ms: clock.now() - began,
      tables: [],
      error,
    };
    return { report, warehouse: undefined };
  }
}

function summaryOf(kind: WarehousePlace['kind'], outcomes: readonly TableOutcome[]) {
  const refused = outcomes.filter(({ how }) => how === 'refused').length;
  const changed = outcomes.filter(({ how }) => how === 'delta' || how === 'whole').length;
  const status = refused > 0 ? ('partial' as const) : changed > 0 ? ('loaded' as const) : ('unchanged' as const);
  return {
    kind,
    status,
    tables: outcomes.map(({ stream, table, how, rows, upserted, deleted, error }) => ({
      stream,
      table,
      how,
      rows,
      upserted,
      deleted,
      ...(error ? { error } : {}),
    })),
  };
}

function sentence({ status, place, tables }: WarehouseReport): string {
  if (status === 'unchanged') return `${place}: nothing changed in ${tables.length} tables`;
  const sum = (pick: (table: WarehouseReport['tables'][number]) => number): string =>
    formatCount(tables.reduce((total, table) => total + pick(table), 0));
  return `${place}: ${sum(({ upserted }) => upserted)} rows written and ${sum(({ deleted }) => deleted)} deleted in ${tables.length} tables`;
}

/** Where no database is named, transforms run in one that is gone afterwards. */
async function openTemporary(
  plan: Plan,
  tables: readonly TableLoad[],
  running: Running,
  scratch: string,
): Promise<Warehouse> {
  const at = { kind: 'sqlite', file: join(scratch, 'transforms.sqlite'), place: 'temporary' } as const;
  const warehouse = await openWarehouse(at, { ...contextOf(plan, running), audit: false });
  await warehouse.load(tables, running.identity, running.signal);
  return warehouse;
}
