import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/sinks/changes-since.ts';
import { appendCsv } from '../../src/sinks/csv-append.ts';
import { dropDuplicates } from '../../src/sinks/csv-dedupe.ts';
import { diffCsv } from '../../src/sinks/csv-diff.ts';
import { hash, hashKey, planKey } from '../../src/sinks/csv-key.ts';
import { mergeCsv } from '../../src/sinks/csv-merge.ts';
import { type CsvReader, fieldText, openCsv } from '../../src/sinks/csv-reader.ts';
import { rulesOf } from '../../src/sinks/merge-rules.ts';
import { writeOptionsSchema } from '../../src/sinks/options.ts';
import { cutCsv } from '../../src/sinks/parts/cut-csv.ts';
import { splitCsv } from '../../src/sinks/parts/split-csv.ts';
import { type RebasePlan, rebaseCsv } from '../../src/sinks/rebase.ts';
import { mergeModel, readTable, type Table } from './model.ts';
import { makeFolder, SEED, value, writePages } from './support.ts';

console.log(`seed ${SEED}`);
const FILL = Buffer.alloc(0);

function readAll(file: string, chunk: number): string[][] {
  const reader = openCsv(file, chunk);
  const rows: string[][] = [];
  try {
    while (reader.next()) rows.push(Array.from({ length: reader.width }, (_, field) => fieldText(reader, field)));
  } finally {
    reader.close();
  }
  return rows;
}

describe('the reader', () => {
  const cell = fc.oneof(
    value,
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '𝒳'), maxLength: 12 }),
  );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  it('reads what csv-parse reads, whatever the chunks, line ends and quotes', () => {
    const folder = makeFolder();
    const file = join(folder, 'x.csv');
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (table, chunk, crlf, quoted, ends) => {
          const text = stringify(table, {
            record_delimiter: crlf ? '\r\n' : '\n',
            quoted,
            quoted_match: /^$|[\r\n\ufeff]/,
          });
          writeFileSync(file, ends ? text : text.replace(/\r?\n$/, ''));
          expect(readAll(file, chunk)).toEqual(
            parse(readFileSync(file), { bom: true, record_delimiter: crlf ? '\r\n' : '\n' }),
          );
        },
      ),
      { numRuns: 400, seed: SEED },
    );
  });

  it('passes a byte order mark and blank lines over', () => {
    const file = join(makeFolder(), 'x.csv');
    writeFileSync(file, '\ufeffa,b\r\n\r\n1,2\r\n\n3,"x\ny"');
    expect(readAll(file, 3)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', 'x\ny'],
    ]);
  });
});

const tables = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '3', '22', 'x', ''), v: fc.constantFrom('a', 'b', '') }),
  { maxLength: 30 },
);
const write = (file: string, rows: readonly { id: string; v: string }[]) =>
  writeFileSync(file, stringify([['id', 'v'], ...rows.map(({ id, v }) => [id, v])], { quoted_match: /^$/ }));

describe('files of any size', () => {
  it('sorted runs of a few bytes merge to the same file', async () => {
    await fc.assert(
      fc.asyncProperty(tables, tables, fc.integer({ min: 1, max: 40 }), async (base, news, runBytes) => {
        const folder = makeFolder();
        const at = (name: string) => join(folder, name);
        write(at('base'), base);
        write(at('news'), news);
        const options = { key: ['id'], fill: FILL, scratch: at('run') };
        const whole = await mergeCsv(at('base'), at('news'), at('whole'), options);
        const small = await mergeCsv(at('base'), at('news'), at('small'), { ...options, runBytes });
        expect(readFileSync(at('small'), 'utf8')).toBe(readFileSync(at('whole'), 'utf8'));
        expect({ ...small, changes: { ...small.changes, examples: [] } }).toEqual({
          ...whole,
          changes: { ...whole.changes, examples: [] },
        });
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('several passes find the same duplicates, known keys and differences as one', async () => {
    await fc.assert(
      fc.asyncProperty(tables, tables, fc.integer({ min: 1, max: 5 }), async (base, news, recordsPerPass) => {
        const folder = makeFolder();
        const at = (name: string) => join(folder, name);
        write(at('base'), base);
        write(at('news'), news);
        const plan = planKey(['id'], ['id', 'v'], ['id', 'v'], FILL);
        const results: unknown[] = [];
        for (const passes of [undefined, recordsPerPass]) {
          const name = `out-${passes ?? 'one'}`;
          const dropped = await dropDuplicates(at('news'), at(name), plan, news.length, { recordsPerPass: passes });
          const unique = dropped > 0 ? at(name) : at('news');
          const appended = await appendCsv(at('base'), unique, at(`${name}-a`), {
            key: ['id'],
            fill: FILL,
            recordsPerPass: passes,
          });
          const { examples: _, ...changes } = await diffCsv(at('base'), at('news'), {
            key: ['id'],
            fill: FILL,
            rowsAfter: news.length,
            recordsPerPass: passes,
          });
          results.push([
            dropped,
            readFileSync(unique, 'utf8'),
            appended.rows,
            readFileSync(at(`${name}-a`), 'utf8'),
            changes,
          ]);
        }
        expect(results[1]).toEqual(results[0]);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('what a file has since another one, put into that, gives the file again', async () => {
    const unique = (rows: readonly { id: string; v: string }[]) =>
      [...new Map(rows.map((row) => [row.id, row])).values()].filter(({ id }) => id !== '');
    await fc.assert(
      fc.asyncProperty(tables.map(unique), tables.map(unique), async (before, after) => {
        const folder = makeFolder();
        const at = (name: string) => join(folder, name);
        const options = { key: ['id'], fill: FILL, scratch: at('run') };
        write(at('one'), before);
        write(at('two'), after);
        await mergeCsv(undefined, at('one'), at('base'), options);
        await mergeCsv(undefined, at('two'), at('ours'), options);
        const rules = rulesOf(writeOptionsSchema.parse({ mode: 'merge', csv: 'x.csv', deleted: 'delete' }), 0);
        const { news, went } = await changesSince(
          at('base'),
          at('ours'),
          { key: ['id'], fill: FILL, rules },
          at('own'),
        );
        await mergeCsv(at('base'), news, at('out'), {
          ...options,
          rules,
          absent: { keys: went! },
          header: ['id', 'v'],
        });
        expect(readFileSync(at('out'), 'utf8')).toBe(readFileSync(at('ours'), 'utf8'));
        expect(readAll(news, 100).length - 1).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('a million keys have a million hashes', () => {
    const seen = new Set<bigint>();
    const plan = planKey(['id'], ['id'], ['id'], FILL);
    const reader = { bytes: Buffer.alloc(20), bounds: new Int32Array(2), width: 1 } as unknown as CsvReader;
    for (let id = 0; id < 1_000_000; id++) {
      reader.bounds[1] = reader.bytes.write(String(id * 7));
      hashKey(reader, plan);
      seen.add((BigInt(hash.high >>> 0) << 32n) | BigInt(hash.low >>> 0));
    }
    expect(seen.size).toBe(1_000_000);
  });
});

it('F47 columns that appear late are filled in the rows before them', async () => {
  const folder = makeFolder();
  const pages = [[{ id: '1' }], [{ id: '2', b: 'x' }], [{ id: '3', c: 'y', b: 'z' }]];
  const { text } = await writePages(folder, pages, { mode: 'replace', fill: 'N/A' }, ['id']);
  expect(text).toBe('id,b,c\n1,N/A,N/A\n2,x,N/A\n3,z,y\n');
});

describe('F74 on top of what another run pushed first', () => {
  const rows = fc.array(
    fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5'), v: fc.constantFrom('a', 'b', 'c') }),
    { maxLength: 6 },
  );
  const options = { key: ['id'], fill: '' };

  it.each(['merge', 'append', 'replace'] as const)('mode %s', async (mode) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, async (base, mine, other) => {
        const folder = makeFolder();
        const at = (name: string) => join(folder, name);
        const table = (text: string): Table => readTable(text) ?? { header: [], rows: [] };
        const write = (name: string, content: Table) =>
          writeFileSync(at(name), stringify([[...content.header], ...content.rows.map((row) => [...row])]));
        const keyed = mergeModel({ header: ['id', 'v'], rows: [] }, base, options);
        write('theirs', mergeModel(keyed, other, options));
        write('ours', mergeModel(keyed, mine, options));
        write('news', {
          header: ['id', 'v'],
          rows: mergeModel(undefined, [...mine, { id: '9', v: 'z' }], options).rows,
        });
        const coding = { format: 'csv', gzip: false, compression: 'none' } as const;
        const plan: RebasePlan = { mode, key: ['id'], sortBy: [], fill: '', coding, types: {}, news: at('news') };
        await rebaseCsv({ ours: at('ours'), theirs: at('theirs'), out: at('out') }, plan, at('scratch'));
        expect(existsSync(at('out'))).toBe(true);
        const out = table(readFileSync(at('out'), 'utf8'));
        const theirs = table(readFileSync(at('theirs'), 'utf8'));
        const news = table(readFileSync(at('news'), 'utf8')).rows.map(([id, v]) => ({ id: id!, v: v! }));
        if (mode === 'replace') expect(out).toEqual(table(readFileSync(at('ours'), 'utf8')));
        else if (mode === 'merge') expect(out).toEqual(mergeModel(theirs, news, options));
        else {
          const known = new Set(theirs.rows.map(([id]) => id));
          expect(out.rows).toEqual([
            ...theirs.rows,
            ...news.filter(({ id }) => !known.has(id)).map(({ id, v }) => [id, v]),
          ]);
        }
      }),
      { numRuns: 25, seed: SEED },
    );
  });
});

it('F70 what a killed run spread over files is not in those of the next one', async () => {
  const folder = makeFolder();
  const from = join(folder, 'news.csv');
  writeFileSync(from, 'id,season\n1,a\n2,b\n3,a\n');
  const layout = { kind: 'values', columns: ['season'], maxFiles: 10 } as const;
  const options = { stream: 'x', fill: FILL, folder: join(folder, 'parts') };
  await splitCsv(from, layout, options);
  const again = await splitCsv(from, layout, options);
  expect(again.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(['id,season\n1,a\n3,a\n', 'id,season\n2,b\n']);
});

it('more files by size than anybody wants are an error that names the stream', async () => {
  const folder = makeFolder();
  const from = join(folder, 'news.csv');
  writeFileSync(from, 'id\n1\n2\n3\n4\n');
  const options = { folder: join(folder, 'parts'), stream: 'items' };
  expect((await cutCsv(from, 5, { ...options, most: 4 })).map(({ rows }) => rows)).toEqual([1, 1, 1, 1]);
  await expect(cutCsv(from, 5, { ...options, most: 3 })).rejects.toMatchObject({
    code: 'too_many_files',
    message: 'items: its rows would fill more than 3 files of 5 B',
    remedy: expect.stringContaining('write.split.size'),
  });
});
