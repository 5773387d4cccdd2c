import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOfRules, rulesOf } from '../../src/sinks/merge-rules.ts';
import { writeOptionsSchema } from '../../src/sinks/options.ts';
import { rebaseCsv } from '../../src/sinks/rebase.ts';
import type { Row } from './model.ts';
import { makeFolder, type RunOf, type Write, writePages } from './support.ts';

const DAY = [1, 2, 3, 4, 5].map((day) => Date.UTC(2026, 0, day));
const at = (day: number): string => new Date(DAY[day - 1]!).toISOString();

/** Runs one after the other over one target; what it holds in the end, line by line. */
async function runs(write: Write, deliveries: readonly (readonly Row[])[], run: RunOf = {}): Promise<string[]> {
  const folder = makeFolder();
  let text = '';
  for (const [i, rows] of deliveries.entries())
    ({ text } = await writePages(folder, [rows], write, ['id'], { startedAt: DAY[i]!, ...run }));
  return text.trimEnd().split('\n');
}

describe('deletions that the source tells', () => {
  const gone = (more: object = {}) => ({ field: 'is_deleted', when: true, ...more }) as const;

  it('delete takes the row out, and a row that never was is not put in', async () => {
    const first = [
      { id: '1', v: 'a', is_deleted: 'false' },
      { id: '2', v: 'b', is_deleted: 'false' },
    ];
    const second = [
      { id: '2', v: 'b', is_deleted: 'true' },
      { id: '3', v: 'c', is_deleted: 'true' },
    ];
    expect(await runs({ mode: 'merge', deleted: gone() }, [first, second, second])).toEqual([
      'id,v,is_deleted',
      '1,a,false',
    ]);
  });

  it('mark keeps it with the time at which it was found, through repeats, until it is back', async () => {
    const write: Write = { mode: 'merge', deleted: gone({ action: 'mark', column: 'gone_at' }) };
    const alive = [{ id: '1', v: 'a', is_deleted: 'false' }];
    const dead = [{ id: '1', v: 'a', is_deleted: 'true' }];
    expect(await runs(write, [alive, dead, dead])).toEqual(['id,v,is_deleted,gone_at', `1,a,true,${at(2)}`]);
    expect(await runs(write, [alive, dead, alive])).toEqual(['id,v,is_deleted,gone_at', '1,a,false,']);
  });

  it('without a value any sign counts; nothing, false and 0 are none', async () => {
    const rows = ['', 'false', '0', 'N/A', '2026-01-01', 'yes'].map((sign, id) => ({ id: String(id), removed: sign }));
    const alive = rows.map(({ id }) => ({ id, removed: '' }));
    const write: Write = { mode: 'merge', deleted: { field: 'removed' }, fill: 'N/A' };
    const left = await runs(write, [alive, rows]);
    expect(left.slice(1).map((line) => line.split(',')[0])).toEqual(['0', '1', '2', '3']);
  });

  it('a history closes the version at the time that the record gives', async () => {
    const write: Write = { mode: 'scd2', scd2: { at: 'updated_at' }, deleted: gone() };
    const row = (v: string, updated_at: string, is_deleted = 'false') => ({ id: '1', v, updated_at, is_deleted });
    const log = [row('a', '2025-12-01'), row('b', '2025-12-05'), row('b', '2025-12-09', 'true')];
    const whole = await runs(write, [log]);
    expect(whole).toEqual([
      'id,v,updated_at,is_deleted,valid_from,valid_to',
      '1,a,2025-12-01,false,2025-12-01,2025-12-05',
      '1,b,2025-12-05,false,2025-12-05,2025-12-09',
    ]);
    expect(await runs(write, [[log[1]!], [log[2]!], [log[0]!, log[2]!]])).toEqual(whole);
  });
});

describe('dedupe_by', () => {
  const row = (v: string, updated_at: string) => ({ id: '1', v, updated_at });

  it.each(['merge', 'insert_only'] as const)('%s: the largest wins, of equal ones the last', async (mode) => {
    const write: Write = { mode, dedupe_by: 'updated_at' };
    expect(await runs(write, [[row('old', '9'), row('new', '10'), row('older', '8')]])).toEqual([
      'id,v,updated_at',
      '1,new,10',
    ]);
    expect((await runs(write, [[row('one', '9'), row('two', '9')]]))[1]).toBe('1,two,9');
  });

  it('an older record does not replace what stands, whatever the order of runs', async () => {
    const write: Write = { mode: 'merge', dedupe_by: 'updated_at' };
    const [one, two] = [[row('a', '2026-01-01')], [row('b', '2026-01-02')]];
    expect(await runs(write, [one, two])).toEqual(await runs(write, [two, one]));
  });
});

describe('ignore_columns', () => {
  it('a row that differs in nothing else keeps its old values, and nothing lands', async () => {
    const folder = makeFolder();
    const write: Write = { mode: 'merge', ignore_columns: ['etag'] };
    await writePages(folder, [[{ id: '1', v: 'a', etag: 'x' }]], write, ['id']);
    const again = await writePages(folder, [[{ id: '1', v: 'a', etag: 'y' }]], write, ['id']);
    expect(again.finished.files[0]?.file).toBe(undefined);
    expect(again.text).toContain('1,a,x');
    const other = await writePages(folder, [[{ id: '1', v: 'b', etag: 'y' }]], write, ['id']);
    expect(other.text).toContain('1,b,y');
    expect(other.finished.changes.examples[0]?.detail).toBe('v');
  });

  it('a replace does not count it as a change', async () => {
    const folder = makeFolder();
    const write: Write = { mode: 'replace', ignore_columns: ['etag'] };
    await writePages(folder, [[{ id: '1', etag: 'x' }]], write, ['id']);
    const { finished } = await writePages(folder, [[{ id: '1', etag: 'y' }]], write, ['id']);
    expect(finished.changes).toMatchObject({ updated: 0, unchanged: 1 });
  });
});

it('keys of rows that went are listed, with their number and that of the living', async () => {
  const folder = makeFolder();
  const write: Write = { mode: 'merge', deleted: 'delete', max_deleted: '30%' };
  const rows = ['1', '2', '3', 'a,b'].map((id) => ({ id, v: 'x' }));
  await writePages(folder, [rows], write, ['id'], { isWhole: true });
  const { finished } = await writePages(folder, [rows.slice(0, 2)], write, ['id'], { isWhole: true });
  expect(finished.went).toMatchObject({ rows: 2, living: 4, atMost: 0.3 });
  expect(readFileSync(finished.went!.keys, 'utf8')).toBe('id\n3\n"a,b"\n');
  expect(finished.changes).toMatchObject({ removed: 2, unchanged: 2 });
});

it('an empty source empties the target only where it was read whole', async () => {
  const write: Write = { mode: 'merge', deleted: 'delete' };
  const rows = [{ id: '1', v: 'x' }];
  expect(await runs(write, [rows, []], { isWhole: false })).toEqual(['id,v', '1,x']);
  expect(await runs(write, [rows, []], { isWhole: true })).toEqual(['id,v']);
});

it('a history that a person has put out of order is sorted again', async () => {
  const folder = makeFolder();
  const write: Write = { mode: 'scd2' };
  const row = (id: string, v: string) => ({ id, v });
  for (const [i, rows] of [[row('1', 'a'), row('2', 'a')], [row('1', 'b')], [row('1', 'c')]].entries())
    await writePages(folder, [rows], write, ['id'], { startedAt: DAY[i]! });
  const file = join(folder, 'target.csv');
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${[header, ...lines.reverse()].join('\n')}\n`);
  const { text, finished } = await writePages(folder, [[row('2', 'b')]], write, ['id'], { startedAt: DAY[3]! });
  expect(text.trimEnd().split('\n').slice(1)).toEqual([
    `1,a,${at(1)},${at(2)}`,
    `1,b,${at(2)},${at(3)}`,
    `1,c,${at(3)},`,
    `2,a,${at(1)},${at(4)}`,
    `2,b,${at(4)},`,
  ]);
  expect(finished.changes).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
});

describe('F74 on top of what another run pushed first', () => {
  const base = ['1', '2', '3'].map((id) => ({ id, v: 'a' }));
  const mine = [
    { id: '1', v: 'b' },
    { id: '3', v: 'a' },
    { id: '4', v: 'a' },
  ];
  const theirs = [...base.slice(0, 2), { id: '3', v: 'c' }, { id: '5', v: 'a' }];

  /** We read everything and found 2 gone while they added 5. */
  async function race(write: Write): Promise<string[]> {
    const [here, there] = [makeFolder(), makeFolder()];
    const run = (day: number, isWhole: boolean): RunOf => ({ startedAt: DAY[day - 1]!, isWhole });
    await writePages(here, [base], write, ['id'], run(1, true));
    copyFileSync(join(here, 'target.csv'), join(there, 'target.csv'));
    await writePages(there, [theirs], write, ['id'], run(3, false));
    const options = writeOptionsSchema.parse({ csv: 'target.csv', ...write });
    const { finished } = await writePages(here, [mine], write, ['id'], run(2, true));
    const rules = rulesOf(options, DAY[1]!)!;
    expect(columnsOfRules(rules).length).toBe(write.mode === 'scd2' ? 2 : write.deleted === 'mark' ? 1 : 0);
    const scratch = join(here, 'rebase');
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    const out = join(here, 'out.csv');
    await rebaseCsv(
      { ours: join(here, 'target.csv'), theirs: join(there, 'target.csv'), out },
      {
        mode: options.mode,
        key: ['id'],
        sortBy: [],
        fill: '',
        coding: { format: 'csv', gzip: false, compression: 'none' },
        types: {},
        news: finished.news,
        rules: finished.rules,
        went: finished.went?.keys,
      },
      scratch,
    );
    return readFileSync(out, 'utf8').trimEnd().split('\n').slice(1);
  }

  it('delete takes out what was gone, and nothing of what they added', async () => {
    expect(await race({ mode: 'merge', deleted: 'delete' })).toEqual(['1,b', '3,a', '4,a', '5,a']);
  });

  it('mark marks it', async () => {
    expect(await race({ mode: 'merge', deleted: 'mark' })).toEqual(['1,b,', `2,a,${at(2)}`, '3,a,', '4,a,', '5,a,']);
  });

  it('insert_only keeps what they put in', async () => {
    expect(await race({ mode: 'insert_only' })).toEqual(['1,a', '2,a', '3,a', '4,a', '5,a']);
  });

  it('a history takes both runs in', async () => {
    const lines = await race({ mode: 'scd2', deleted: 'delete' });
    expect(lines).toContain(`1,b,${at(2)},`);
    expect(lines).toContain(`2,a,${at(1)},${at(2)}`);
    expect(lines).toContain(`5,a,${at(3)},`);
    expect(lines.filter((line) => line.startsWith('3,') && line.endsWith(','))).toHaveLength(1);
  });
});
