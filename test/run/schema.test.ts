import { describe, expect, it } from 'vitest';
import { loadBookmark } from '../../src/stores/bookmark.ts';
import { openWorkspace, runHere, streamConfig } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const FIRST: readonly Row[] = [
  { id: 1, price: 10, at: '2026-01-01' },
  { id: 2, price: 20, at: '2026-01-02' },
];
const stream = (schema: string, mode = 'merge') =>
  `path: /items, primary_key: id, paginator: { type: single_page }, write: { mode: ${mode}, csv: data/items.csv }, schema: ${schema}`;

async function items(tables: Record<string, readonly Row[]> = { items: FIRST }) {
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const run = async (schema: string, options = {}, mode = 'merge') => {
    const ran = await runHere(workspace, streamConfig(url, stream(schema, mode)), options);
    return { ...ran, stream: ran.report.streams[0]! };
  };
  const types = () => loadBookmark(`${workspace.path}/.adip/items.json`).bookmark!.types;
  return { run, workspace, tables, types };
}

const changed = async (schema: string, rows: readonly Row[], mode = 'merge') => {
  const made = await items();
  await made.run(schema, {}, mode);
  const before = made.workspace.read('data/items.csv');
  made.tables['items'] = rows;
  const ran = await made.run(schema, {}, mode);
  return { ...made, ...ran, before, csv: made.workspace.read('data/items.csv') };
};

const WITH_NEW: readonly Row[] = [
  { id: 3, price: 30, at: null, colour: 'red' },
  { id: 4, price: 40, at: null },
];

describe('F47 a new column', () => {
  it('is added by evolve, and told', async () => {
    const { csv, stream: ran } = await changed('{ contract: evolve }', WITH_NEW);
    expect(csv).toBe('id,price,at,colour\n1,10,2026-01-01,\n2,20,2026-01-02,\n3,30,,red\n4,40,,\n');
    expect(ran.schema_changes).toEqual([{ column: 'colour', change: 'new', to: 'string', action: 'added' }]);
    expect(ran.warnings.map(({ code }) => code)).toEqual(['column_new']);
  });

  it('fails the stream with freeze, and the last good data stays', async () => {
    const { csv, before, stream: ran, tables, run } = await changed('{ contract: freeze }', WITH_NEW);
    expect(csv).toBe(before);
    expect(ran).toMatchObject({ status: 'failed', errors: [{ code: 'schema_changed' }] });
    expect(ran.errors[0]!.message).toContain('the column "colour" is new; the last good data stays');
    expect(ran.schema_changes).toMatchObject([{ column: 'colour', action: 'failed' }]);
    tables['items'] = FIRST;
    expect((await run('{ contract: freeze }')).stream.status).toBe('succeeded');
  });

  it('goes with its rows under discard_row, counted and named', async () => {
    const { csv, stream: ran } = await changed('{ contract: discard_row }', WITH_NEW);
    expect(csv).toBe('id,price,at\n1,10,2026-01-01\n2,20,2026-01-02\n4,40,\n');
    expect(ran.schema_changes).toEqual([
      { column: 'colour', change: 'new', to: 'string', action: 'rows_discarded', rows: 1 },
    ]);
    expect(ran.warnings[0]!.message).toContain('1 row was dropped, as the contract says, e.g. "red" (3)');
  });

  it('is left out under discard_value', async () => {
    const { csv, stream: ran } = await changed('{ contract: { new_columns: discard_value } }', WITH_NEW);
    expect(csv).toBe('id,price,at\n1,10,2026-01-01\n2,20,2026-01-02\n3,30,\n4,40,\n');
    expect(ran.schema_changes).toMatchObject([{ column: 'colour', action: 'column_discarded' }]);
  });

  it('is one that the config does not declare, on the first run as well', async () => {
    const { run } = await items();
    const { stream: ran } = await run('{ contract: freeze, columns: { id: integer, price: number } }');
    expect(ran.errors[0]!.message).toContain('the column "at" is new');
  });
});

describe('F48 a column that vanishes', () => {
  const GONE: readonly Row[] = [
    { id: 1, price: 10 },
    { id: 2, price: 20 },
  ];

  it('stays, empty, and is told', async () => {
    const { csv, stream: ran } = await changed('{ contract: discard_row }', GONE, 'replace');
    expect(csv).toBe('id,price,at\n1,10,\n2,20,\n');
    expect(ran.schema_changes).toEqual([{ column: 'at', change: 'missing', action: 'kept_empty' }]);
    expect(ran.warnings.map(({ code }) => code)).toEqual(['column_vanished']);
  });

  it('fails the stream with freeze', async () => {
    const { csv, before, stream: ran } = await changed('{ contract: { missing_columns: freeze } }', GONE, 'replace');
    expect(csv).toBe(before);
    expect(ran.errors[0]!.message).toContain('no record has "at" any more');
  });
});

describe('F49 a column that changes its type', () => {
  const MIXED: readonly Row[] = [
    { id: 3, price: 'abc', at: null },
    { id: 4, price: 40, at: null },
  ];

  it('widens with evolve; the value stays as it came', async () => {
    const { csv, stream: ran, types } = await changed('{ contract: evolve }', MIXED);
    expect(csv).toContain('3,abc,\n4,40,\n');
    expect(ran.schema_changes).toEqual([
      { column: 'price', change: 'type', from: 'integer', to: 'string', action: 'widened', rows: 1 },
    ]);
    expect(types()).toMatchObject({ id: 'integer', price: 'string' });
  });

  it('is told without any schema as well', async () => {
    const { tables, workspace } = await items();
    const url = await serveRows(tables);
    const plain = stream('{}').replace(', schema: {}', '');
    await runHere(workspace, streamConfig(url, plain));
    tables['items'] = MIXED;
    const { report } = await runHere(workspace, streamConfig(url, plain));
    expect(report.streams[0]!.schema_changes).toEqual([
      { column: 'price', change: 'type', from: 'integer', to: 'string', action: 'widened' },
    ]);
  });

  it('fails the stream with freeze, and says by how much', async () => {
    const { csv, before, stream: ran } = await changed('{ contract: { types: freeze } }', MIXED);
    expect(csv).toBe(before);
    expect(ran.errors[0]!.message).toContain('"price" has 1 value of another type than integer, e.g. "abc" (3)');
  });

  it.each([
    ['discard_row', '4,40,\n', 'rows_discarded'],
    ['discard_value', '3,,\n4,40,\n', 'values_discarded'],
  ])('%s', async (action, rest, told) => {
    const { csv, stream: ran, types } = await changed(`{ contract: { types: ${action} } }`, MIXED);
    expect(csv).toBe(`id,price,at\n1,10,2026-01-01\n2,20,2026-01-02\n${rest}`);
    expect(ran.schema_changes).toMatchObject([{ column: 'price', action: told, rows: 1 }]);
    expect(types()).toMatchObject({ price: 'integer' });
  });

  it('is none where the texts are of the type all the same', async () => {
    const { stream: ran, types } = await changed('{ contract: freeze }', [{ id: 5, price: '50', at: '2026-01-05' }]);
    expect(ran.status).toBe('succeeded');
    expect(types()).toMatchObject({ price: 'integer' });
  });
});

describe('declared types', () => {
  it('are kept, dates included, and stand first in their order', async () => {
    const { run, types, workspace } = await items();
    await run('{ columns: { at: date, id: integer, note: string } }');
    expect(types()).toEqual({ at: 'date', id: 'integer', note: 'string', price: 'integer' });
    expect(workspace.read('data/items.csv')).toMatch(/^at,id,note,price\n/);
  });

  it('widen like others where a value is of another one', async () => {
    const { run, types } = await items({ items: [{ id: 1, at: 'soon' }] });
    const { stream: ran } = await run('{ columns: { at: date } }');
    expect(types()).toMatchObject({ at: 'string' });
    expect(ran.schema_changes).toMatchObject([{ column: 'at', from: 'date', to: 'string', rows: 1 }]);
  });

  it('count for rows that were there before, if all of them are so', async () => {
    const { run, types, tables } = await items();
    await run('{}');
    expect(types()).toMatchObject({ at: 'string' });
    tables['items'] = [{ id: 3, price: 5, at: '2026-02-01' }];
    await run('{ columns: { at: date } }');
    expect(types()).toMatchObject({ at: 'date' });
    tables['items'] = [{ id: 4, price: 5, at: null }];
    await run('{ columns: { at: datetime } }');
    expect(types()).toMatchObject({ at: 'string' });
  });
});

describe('F48 a column that no record has any more', () => {
  const INCREMENTAL =
    '{ contract: evolve }, incremental: { cursor_field: id, start_param: since, start: 0, format: number }';
  const rows = (from: number, to: number): Row[] =>
    Array.from({ length: to - from }, (_, at) => ({ id: from + at, price: 1 }));

  it.each([
    ['a few records that changed cannot tell', rows(2, 5), []],
    ['many records that changed can', rows(2, 120), ['at']],
  ])('of an incremental stream: %s', async (_, news, gone) => {
    const { stream: ran } = await changed(INCREMENTAL, news);
    expect(ran).toMatchObject({ status: 'succeeded', vanished_columns: gone });
    expect(ran.warnings.filter(({ code }) => code === 'column_vanished')).toHaveLength(gone.length);
  });
});
