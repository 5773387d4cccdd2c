import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { serveRows } from './rows-server.ts';
import { openWorkspace, runHere, streamConfig } from './support.ts';

const config = (url: string, write: string): string =>
  streamConfig(url, `path: /rows, primary_key: id, paginator: { type: single_page }, write: ${write}`);

async function parquetRows(file: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(file);
  return parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  });
}

const ALL = '{ mode: merge, csv: "data/{stream}.csv", ndjson: data/items.ndjson.gz, parquet: data/items.parquet }';

describe('several targets', () => {
  it('hold the same rows, typed, and are told one by one', async () => {
    const rows = await serveRows('[{"id":2,"price":1.50,"big":9223372036854775809,"tags":[1.0],"ok":true},{"id":1}]');
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, config(rows.url, ALL));
    expect(report.run.status, JSON.stringify(report.streams[0]?.errors)).toBe('succeeded');
    expect(workspace.read('data/items.csv')).toBe(
      'id,price,big,tags,ok\n1,,,,\n2,1.50,9223372036854775809,[1.0],true\n',
    );
    const ndjson = gunzipSync(readFileSync(join(workspace.path, 'data/items.ndjson.gz'))).toString();
    expect(ndjson.split('\n')[1]).toBe('{"id":2,"price":1.50,"big":9223372036854775809,"tags":[1.0],"ok":true}');
    expect(await parquetRows(join(workspace.path, 'data/items.parquet'))).toEqual([
      { id: 1n, price: null, big: null, tags: null, ok: null },
      { id: 2n, price: 1.5, big: '9223372036854775809', tags: [1], ok: true },
    ]);
    const outputs = report.streams[0]!.outputs;
    expect(outputs.map(({ path, format, rows: count, changed }) => [path, format, count, changed])).toEqual([
      ['data/items.csv', 'csv', 2, true],
      ['data/items.ndjson.gz', 'ndjson', 2, true],
      ['data/items.parquet', 'parquet', 2, true],
    ]);
  });

  it('stay as they are where nothing is new, and one that is gone comes back', async () => {
    const rows = await serveRows('[{"id":1,"v":1.0}]');
    const workspace = openWorkspace();
    await runHere(workspace, config(rows.url, ALL));
    const again = await runHere(workspace, config(rows.url, ALL));
    expect(again.report.streams[0]!.outputs.map(({ changed }) => changed)).toEqual([false, false, false]);
    rmSync(join(workspace.path, 'data/items.parquet'));
    writeFileSync(join(workspace.path, 'data/items.ndjson.gz'), 'torn');
    const healed = await runHere(workspace, config(rows.url, ALL));
    expect(healed.report.streams[0]!.outputs.map(({ changed }) => changed)).toEqual([false, true, true]);
    expect(existsSync(join(workspace.path, 'data/items.parquet'))).toBe(true);
  });

  it.each([
    ['merge', 'ndjson: data/items.ndjson', 'csv: data/items.csv', 'data/items.csv'],
    ['merge', 'parquet: data/items.parquet', 'ndjson: data/items.ndjson.gz, csv: data/items.csv', 'data/items.csv'],
    ['append', 'parquet: data/items.parquet', 'csv: data/items.csv', 'data/items.csv'],
    ['merge', 'ndjson: "data/{v}.ndjson"', 'csv: "data/{v}.csv"', 'data/a.csv'],
    ['merge', 'ndjson: "data/{part}.ndjson", split: { size: 1KB }', 'csv: "data/{part}.csv"', 'data/001.csv'],
  ])('%s: %s, then %s: one that is named later has the rows that were there', async (mode, first, added, csv) => {
    const rows = await serveRows('[{"id":1,"v":"a"},{"id":2,"v":"a"}]');
    const workspace = openWorkspace();
    await runHere(workspace, config(rows.url, `{ mode: ${mode}, ${first} }`));
    rows.json = '[{"id":3,"v":"a"}]';
    const write = `{ mode: ${mode}, ${first}, ${added} }`;
    const { report } = await runHere(workspace, config(rows.url, write));
    expect(report.streams[0]!.changes).toMatchObject({ added: 1, unchanged: 2 });
    expect(workspace.read(csv)).toBe('id,v\n1,a\n2,a\n3,a\n');
    rmSync(join(workspace.path, csv));
    rows.json = '[{"id":4,"v":"a"}]';
    const again = await runHere(workspace, `${config(rows.url, write)}warehouse: { sqlite: w.sqlite }\n`);
    expect(again.report.run.status, JSON.stringify(again.report.streams[0]!.errors)).toBe('succeeded');
    expect(again.report.warehouses?.[0]?.tables).toMatchObject([{ rows: 4 }]);
    expect(workspace.read(csv)).toBe('id,v\n1,a\n2,a\n3,a\n4,a\n');
  });

  it('are made of the merged rows, with types that widen over the life of the target', async () => {
    const rows = await serveRows('[{"id":1,"v":1},{"id":2,"v":2}]');
    const workspace = openWorkspace();
    await runHere(workspace, config(rows.url, ALL));
    rows.json = '[{"id":2,"v":2.5}]';
    await runHere(workspace, config(rows.url, ALL));
    expect(await parquetRows(join(workspace.path, 'data/items.parquet'))).toEqual([
      { id: 1n, v: 1 },
      { id: 2n, v: 2.5 },
    ]);
  });
});

describe.each([
  ['ndjson', '{ mode: merge, ndjson: data/items.ndjson }', 'data/items.ndjson'],
  ['gzipped ndjson', '{ mode: merge, ndjson: data/items.ndjson, gzip: true }', 'data/items.ndjson'],
  ['parquet', '{ mode: merge, parquet: data/items.parquet, compression: zstd }', 'data/items.parquet'],
])('%s alone', (_, write, path) => {
  it('is merged into like a CSV file, and left alone where nothing is new', async () => {
    const rows = await serveRows('[{"id":1,"v":1.0,"t":"a\\nb"},{"id":3,"v":18446744073709551617,"t":null}]');
    const workspace = openWorkspace();
    await runHere(workspace, config(rows.url, write));
    rows.json = '[{"id":2,"v":7},{"id":3,"v":18446744073709551617,"t":"ünï"}]';
    const { report } = await runHere(workspace, config(rows.url, write));
    expect(report.streams[0]!.changes).toMatchObject({ added: 1, updated: 1, unchanged: 1, removed: 0 });
    const before = readFileSync(join(workspace.path, path));
    const again = await runHere(workspace, config(rows.url, write));
    expect(again.report.streams[0]!.outputs[0]).toMatchObject({ path, changed: false, rows: 3 });
    expect(readFileSync(join(workspace.path, path)).equals(before)).toBe(true);
  });

  it('that cannot be read is told by its name, and left as it is', async () => {
    const rows = await serveRows('[{"id":1}]');
    const workspace = openWorkspace();
    await runHere(workspace, config(rows.url, write));
    writeFileSync(join(workspace.path, path), 'nonsense');
    const { report } = await runHere(workspace, config(rows.url, write));
    expect(report.streams[0]!.errors[0]).toMatchObject({
      code: 'target_unreadable',
      message: expect.stringContaining(path),
      remedy: expect.stringContaining('Restore'),
    });
    expect(workspace.read(path)).toBe('nonsense');
  });
});

it('a write without any target is refused', async () => {
  await expect(runHere(openWorkspace(), config('http://localhost', '{ mode: replace }'))).rejects.toThrow(
    'expected at least one of csv, ndjson and parquet',
  );
});

it.each([
  ['{ ndjson: data/x.csv }', 'does not end in .ndjson'],
  ['{ parquet: data/x.csv }', 'does not end in .parquet'],
  ['{ csv: data/x.csv, ndjson: data/x.csv }', 'does not end in .ndjson'],
])('%s is refused', async (write, message) => {
  await expect(runHere(openWorkspace(), config('http://localhost', write))).rejects.toThrow(message);
});

it.each([
  ['{ csv: "data/{month}.csv" }', 'nothing fills {month}'],
  ['{ csv: "data/{dat}.csv" }', 'Did you mean "date"'],
  ['{ csv: "data/x.csv", split: { size: 50MB } }', 'split needs {part} in this path'],
  ['{ csv: "data/{season}-{part}.csv", split: { size: 50MB } }', 'split does not fill {season}'],
  ['{ csv: "data/{day}.csv", split: { by: month, column: at } }', 'split does not fill {day}'],
  [
    '{ csv: "data/{season}.csv", parquet: data/all.parquet }',
    'this path is filled with nothing, the other with {season}',
  ],
  ['{ mode: scd2, csv: "data/{season}.csv" }', 'a history cannot move from file to file'],
  ['{ mode: merge, dedupe_by: at, csv: "data/{season}.csv" }', 'is not looked for across files'],
])('%s is refused', async (write, message) => {
  await expect(runHere(openWorkspace(), config('http://localhost', write))).rejects.toThrow(message);
});
