import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { ColumnTypes } from '../../src/core/column-type.ts';
import { type Coding, decode, encode } from '../../src/sinks/codec.ts';
import { csvField } from '../../src/sinks/csv-quote.ts';
import { makeFolder, SEED, value } from './support.ts';

console.log(`seed ${SEED}`);

const coding = (format: Coding['format'], more: Partial<Coding> = {}): Coding => ({
  format,
  gzip: false,
  compression: 'snappy',
  ...more,
});

const CODINGS: Coding[] = [
  coding('ndjson'),
  coding('ndjson', { gzip: true }),
  coding('parquet'),
  coding('parquet', { compression: 'zstd' }),
  coding('parquet', { compression: 'gzip' }),
  coding('parquet', { compression: 'none' }),
];

/** What stands in a canonical CSV file: quoted where needed, a lone empty field as `""`. */
function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => {
    const text = cells.map((cell) => cellText(cell)).join(',');
    return text === '' && cells.length === 1 ? '""' : text;
  };
  return [header.map((name) => csvField(name).toString()).join(','), ...rows.map(line)]
    .map((one) => `${one}\n`)
    .join('');
}

const cellText = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function thereAndBack(csv: string, how: Coding, types: ColumnTypes, fill: string) {
  const folder = makeFolder();
  const from = join(folder, 'from.csv');
  writeFileSync(from, csv);
  const made = await encode(from, how, join(folder, 'made'), { types, fill });
  const back = await decode(made, how, join(folder, 'back'), { fill });
  return { made, back: readFileSync(back!, 'utf8') };
}

const HARD = [
  'id,price,rate,flag,tags,note,big',
  '1,1.00,1.0,true,"[1.0,2]","a,b",9223372036854775809',
  '2,12.50,1e-05,false,"{""a"":""é\\n""}","line\nbreak",1',
  '-3,0.05,,,[],"say ""hi""",-9223372036854775808',
  ',,2.25,true,,𝒳,',
  '',
].join('\n');
const HARD_TYPES: ColumnTypes = {
  id: 'integer',
  price: 'number',
  rate: 'number',
  flag: 'boolean',
  tags: 'json',
  note: 'string',
  big: 'integer',
};

describe.each(CODINGS)('$format, gzip $gzip, $compression', (how) => {
  it('gives back the same bytes for numbers with their zeros, whole numbers beyond 64 bits, JSON, unicode and line breaks', async () => {
    expect((await thereAndBack(HARD, how, HARD_TYPES, '')).back).toBe(HARD);
  });

  it('gives back the same bytes whatever the cells and types', async () => {
    const type = fc.constantFrom('integer', 'number', 'boolean', 'json', 'string', undefined);
    const cell = fc.oneof(
      value,
      fc.constantFrom(
        'true',
        'false',
        'null',
        '1.0',
        '2.50',
        '1e5',
        '1E+5',
        '-0.0',
        '[]',
        '[1, 2]',
        '{"a":1.0}',
        '"x"',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.bigInt().map(String),
      fc.json({ maxDepth: 2 }).filter((text) => !/[\ud800-\udfff\0]|\\u/.test(text)),
    );
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        types: fc.array(type, { minLength: width, maxLength: width }),
        fill: fc.constantFrom('', 'N/A', 'null', '0'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, types, fill }) => {
        const header = types.map((_, i) => ['id', 'a.b', 'ünï "q"', 'last,one'][i]!);
        const named = header.flatMap((name, i) => (types[i] ? [[name, types[i]]] : []));
        const csv = csvOf(header, rows);
        const { back } = await thereAndBack(csv, how, Object.fromEntries(named) as ColumnTypes, fill);
        expect(back).toBe(csv);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it('gives the same bytes for the same rows', async () => {
    const [one, two] = [await thereAndBack(HARD, how, HARD_TYPES, ''), await thereAndBack(HARD, how, HARD_TYPES, '')];
    expect(readFileSync(one.made).equals(readFileSync(two.made))).toBe(true);
  });
});

it('NDJSON holds values of their types, as another reader sees them', async () => {
  const { made } = await thereAndBack(HARD, coding('ndjson'), HARD_TYPES, '');
  const lines = readFileSync(made, 'utf8').trim().split('\n');
  expect(lines[0]).toBe(
    '{"id":1,"price":1.00,"rate":1.0,"flag":true,"tags":[1.0,2],"note":"a,b","big":9223372036854775809}',
  );
  expect(JSON.parse(lines[1]!)).toMatchObject({ tags: { a: 'é\n' }, note: 'line\nbreak', flag: false });
  expect(JSON.parse(lines[3]!)).toEqual({
    id: null,
    price: null,
    rate: 2.25,
    flag: true,
    tags: null,
    note: '𝒳',
    big: null,
  });
});

it('Parquet holds typed columns, as another reader sees them', async () => {
  const { made } = await thereAndBack(HARD, coding('parquet'), HARD_TYPES, '');
  const bytes = readFileSync(made);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  expect(rows[0]).toEqual({
    id: 1n,
    price: 1,
    rate: 1,
    flag: true,
    tags: [1, 2],
    note: 'a,b',
    big: '9223372036854775809',
  });
  expect(rows[3]).toMatchObject({ id: null, price: null, rate: 2.25, flag: true, tags: null });
});

it('a file of many rows has several row groups, and is the same when it comes back', async () => {
  const rows = Array.from({ length: 120_000 }, (_, i) => [String(i), (i / 4).toFixed(2), `name ${i % 977}`]);
  const csv = stringify([['id', 'price', 'name'], ...rows]);
  const types = { id: 'integer', price: 'number', name: 'string' } as const;
  const { made, back } = await thereAndBack(csv, coding('parquet'), types, '');
  expect(back === csv).toBe(true);
  expect(statSync(made).size).toBeLessThan(csv.length);
});

it.each([
  ['{"a":1}\n{"b":1}\n', 'line 2: the first line has no column "b"'],
  ['{"a":1}\n{"a":"x\n', 'line 2: a text is never closed'],
  ['{"a":1}\n[1]\n', 'line 2: this is no JSON object'],
  ['{"a":}\n', 'line 1: a value is missing'],
])('NDJSON that is not of ours is told with its line: %j', async (text, message) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'x.ndjson'), text);
  await expect(decode(join(folder, 'x.ndjson'), coding('ndjson'), join(folder, 'x'), { fill: '' })).rejects.toThrow(
    message,
  );
});
