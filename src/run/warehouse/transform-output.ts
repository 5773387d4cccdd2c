import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TransformPlan } from '../../config/index.ts';
import { openWriter } from '../../core/durable-file.ts';
import { StreamError } from '../../core/errors.ts';
import { renderText } from '../../core/template.ts';
import { decode, encode } from '../../sinks/codec.ts';
import { diffCsv } from '../../sinks/csv-diff.ts';
import { csvLine } from '../../sinks/csv-line.ts';
import { hashFile } from '../../sinks/finish.ts';
import { CONTENT_TYPES } from '../../sinks/targets.ts';
import { bookmarkPath } from '../../stores/bookmark.ts';
import type { Rows } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { hashIfThere, type Landing, type LandingFile } from '../landing/landing.ts';
import { resolveOutput } from '../landing/target.ts';
import { namesOf } from '../names.ts';

const BATCH = 1 << 16;

/** Writes the rows of a query as canonical CSV; returns how many. @throws StreamError `column_twice` */
export async function writeRows({ columns, rows }: Rows, file: string, name: string): Promise<number> {
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined)
    throw new StreamError('column_twice', `${name}: two columns of the result are called "${twice}"`, {
      remedy: 'Name them apart with AS.',
    });
  const writer = openWriter(file);
  let count = 0;
  let text = csvLine(columns);
  const flush = (): void => {
    const bytes = Buffer.from(text);
    writer.write(bytes, 0, bytes.length);
    text = '';
  };
  try {
    for await (const row of rows) {
      text += csvLine(row);
      count += 1;
      if (text.length > BATCH) flush();
    }
    flush();
    writer.sync();
  } finally {
    writer.close();
  }
  return count;
}

/** What a transform is about to put into the workspace; the target stays as it is where nothing changed. */
export async function planOutput(
  { name }: TransformPlan,
  csv: string,
  plain: string,
  rows: number,
  running: Running,
  scratch: string,
): Promise<Landing> {
  const { workspace, identity, stateFolder, signal } = running;
  const target = resolveOutput(workspace, renderText(csv, namesOf(name, identity.startedAt)), name);
  const coding = { format: 'csv', gzip: csv.endsWith('.gz'), compression: 'none' } as const;
  const base = await hashIfThere(target);
  const before = await decode(target, coding, join(scratch, `${name}.before`), { fill: '' });
  const isSame = before !== undefined && (await hashFile(before)) === (await hashFile(plain));
  const from = isSame
    ? undefined
    : await encode(plain, coding, join(scratch, `${name}.landing`), { types: {}, fill: '' });
  const file = from ?? target;
  const changes = await diffCsv(before, plain, { key: [], fill: Buffer.alloc(0), rowsAfter: rows, signal });
  const relativeTo = (path: string): string => relative(workspace, path).split(sep).join('/');
  const landed: LandingFile = {
    path: relativeTo(target),
    format: 'csv',
    from,
    sha256: await hashFile(file),
    base,
    bytes: statSync(file).size,
    rows,
    contentType: CONTENT_TYPES.csv,
    contentEncoding: coding.gzip ? 'gzip' : undefined,
    rebase: { mode: 'replace', key: [], sortBy: [], fill: '', coding, types: {}, news: plain },
  };
  return {
    stream: name,
    files: [landed],
    news: plain,
    changes,
    bookmarkPath: relativeTo(bookmarkPath(stateFolder, name)),
    bookmark: undefined,
    due: [],
  };
}
