import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { broken, MOST_SAMPLES, verdict } from '../../checks/contract.ts';
import { type CheckResult, type Sample, unknownColumn } from '../../checks/index.ts';
import { referred } from '../../config/index.ts';
import { formatCount } from '../../core/units.ts';
import { findOrphans } from '../../sinks/csv-facts.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { countRecords } from '../../sinks/csv-scan.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { openStanding } from '../landing/open-base.ts';
import type { Reference, StreamTask } from '../stream-task.ts';
import type { Judged } from './facts.ts';
import { cellOf, keyText, shown, viewOf } from './row-cells.ts';

/** Counts the rows of the target that refer to a row which is not there. */
export async function checkReferences(
  task: StreamTask,
  judged: Judged,
  running: Running,
  family: Family,
  scratch: string,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [column, reference] of Object.entries(task.references ?? {})) {
    const to = await parentOf(referred(reference.to).stream, task, judged, running, family, scratch);
    results.push(await checkReference(column, reference, judged, to));
  }
  return results;
}

interface Parent {
  readonly file: string;
  readonly fill: string;
  readonly rows: number;
}

async function checkReference(
  column: string,
  { to: name, on_fail }: Reference,
  judged: Judged,
  parent: Parent | undefined,
): Promise<CheckResult> {
  const { file, fill, rows, key, redact, signal } = judged;
  const to = referred(name);
  const check = `${column}.references`;
  if (rows === 0) return verdict(check, true, on_fail, 'there are no rows');
  const header = readHeader(file) ?? [];
  const wrong = ['references', column];
  if (!header.includes(column)) return broken(check, on_fail, unknownColumn(column, header), wrong);
  if (parent === undefined)
    return verdict(check, false, on_fail, `${to.stream} has no data yet: nothing can be compared`);
  const known = readHeader(parent.file) ?? [];
  if (parent.rows > 0 && !known.includes(to.column))
    return broken(check, on_fail, `${to.stream}: ${unknownColumn(to.column, known)}`, wrong);
  const view = viewOf(header, key, fill, redact);
  const field = header.indexOf(column);
  const samples: Sample[] = [];
  let failing = 0;
  await findOrphans(
    { ...parent, column: to.column },
    {
      file,
      column,
      fill,
      onOrphan(reader, index) {
        failing += 1;
        if (samples.length < MOST_SAMPLES)
          samples.push({ key: keyText(reader, view, index), value: shown(cellOf(reader, field, fill) ?? '', redact) });
      },
    },
    { signal },
  );
  const detail =
    failing === 0
      ? `every value is one of ${name}`
      : `${formatCount(failing)} of ${formatCount(rows)} rows ${failing === 1 ? 'refers' : 'refer'} to no row of ${name}`;
  return verdict(check, failing === 0, on_fail, detail, { failing, samples });
}

/** The parent's rows as they stand: of a run that lands nothing those that it made, else those on disk. */
async function parentOf(
  stream: string,
  task: StreamTask,
  judged: Judged,
  running: Running,
  family: Family,
  scratch: string,
): Promise<Parent | undefined> {
  if (stream === task.name) return { file: judged.file, fill: judged.fill, rows: judged.rows };
  const parent = family.taskOf(stream);
  const { fill } = parent.write;
  const result = family.resultOf(parent.name);
  if (result?.finished && result.landing === undefined && result.error === undefined)
    return { file: result.finished.plain, fill, rows: result.finished.rows };
  const own = join(scratch, `referred-${parent.name}`);
  mkdirSync(own, { recursive: true });
  const plain = await openStanding(parent, running, own);
  return plain === undefined ? undefined : { file: plain, fill, rows: await countRecords(plain, running.signal) };
}
