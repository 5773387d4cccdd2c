import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { batchFromRecords } from '../../src/core/batch-build.ts';
import { createColumns } from '../../src/core/batch-columns.ts';
import type { Json } from '../../src/core/json.ts';
import { decode } from '../../src/sinks/codec.ts';
import { openStage } from '../../src/sinks/csv-stage.ts';
import { typesOf } from '../../src/sinks/csv-types.ts';
import { columnsOf, type Finished, finishCsv } from '../../src/sinks/finish.ts';
import { ownColumns } from '../../src/sinks/merge-rules.ts';
import { writeOptionsSchema } from '../../src/sinks/options.ts';
import { targetsOf } from '../../src/sinks/targets.ts';
import type { Row, Table } from './model.ts';

export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adip-sinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Values that are hard to write, to sort or to tell apart. */
export const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('1', '2', '10', '9', '-3', '0', '-0', '007', '12345678901234567890', 'a') },
  fc.constantFrom('', 'N/A', 'é', 'z', '𝒳', 'a,b', '"q"', 'line\nbreak', 'cr\r', '\ufeffmark', ' ', '-'),
  fc.string({ maxLength: 3 }).map((text) => text.replaceAll('\0', '')),
);

const optional = fc.option(value, { nil: undefined, freq: 2 });

/** Records whose keys are often equal, sometimes empty; columns come and go. */
export const record: fc.Arbitrary<Row> = fc
  .record({
    id: fc.option(fc.constantFrom('1', '2', '3', '10', '-5', 'x', '', 'é', '007'), { nil: null, freq: 6 }),
    part: fc.option(fc.constantFrom('a', 'b', '7', ''), { nil: null, freq: 3 }),
    v: optional,
    w: optional,
    late: fc.option(value, { nil: undefined, freq: 1 }),
  })
  .map((row) => Object.fromEntries(Object.entries(row).filter(([, one]) => one !== undefined)) as Row);

export type Write = Omit<z.input<typeof writeOptionsSchema>, 'csv'> & { readonly csv?: string };

/** What a run is, beside its pages. */
export interface RunOf {
  /** ms since the epoch. */
  readonly startedAt?: number;
  readonly isWhole?: boolean;
  readonly notesChanged?: boolean;
}

/** Stages these pages and finishes them over the target, as a run does. */
export async function writePages(
  folder: string,
  pages: readonly (readonly Row[])[],
  write: Write,
  key: readonly string[],
  { startedAt = 0, ...run }: RunOf = {},
): Promise<{ finished: Finished; text: string }> {
  const options = writeOptionsSchema.parse({ csv: 'target.csv', ...write });
  const targets = targetsOf(options).map((target) => ({ ...target, path: join(folder, target.path) }));
  const target = targets[0]!;
  const scratch = join(folder, 'work');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  const base = await decode(target.path, target, join(scratch, 'standing'), options);
  const file = join(scratch, 'stage.csv');
  const own = ownColumns(options);
  const standing = columnsOf(base).filter((name) => !own.includes(name));
  const stage = openStage({ file, columns: standing, fill: options.fill });
  const columns = createColumns();
  for (const page of pages) stage.append(batchFromRecords(page as Json[], { columns }));
  const position = stage.sync();
  stage.close();
  const types = typesOf(position);
  const finished = await finishCsv(file, position, {
    stream: 'items',
    write: options,
    startedAt,
    ...run,
    key,
    targets,
    types,
    isKnown: () => false,
    scratch,
    isDropped: () => false,
  });
  for (const made of finished.files) if (made.file !== undefined) writeFileSync(made.path, readFileSync(made.file));
  return { finished, text: existsSync(target.path) ? readText(target.path, target.gzip) : '' };
}

const readText = (file: string, gzip: boolean): string =>
  gzip ? gunzipSync(readFileSync(file)).toString() : readFileSync(file, 'utf8');

/** What a person's editor makes of a file: other line ends, a byte order mark, needless quotes, another order. */
export function handEdited(table: Table, how: { crlf: boolean; bom: boolean; quotes: boolean; turn: number }): string {
  const turned = [...table.rows.slice(how.turn), ...table.rows.slice(0, how.turn)];
  return stringify([[...table.header], ...turned.map((row) => [...row])], {
    quoted: how.quotes,
    bom: how.bom,
    record_delimiter: how.crlf ? '\r\n' : '\n',
    quoted_match: /^\ufeff|^$|[\r\n]/,
  });
}
