import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchFromRecords } from '../../src/core/batch-build.ts';
import { cellText } from '../../src/core/batch-read.ts';
import { seededRandom } from '../../src/core/clock.ts';
import { RetryableError } from '../../src/core/errors.ts';
import type { Json } from '../../src/core/json.ts';
import { batchCsv, decoderOf, decodeText, flattenAll, print, type Table, tableCsv } from './oracle.ts';
import { pages, runs, trees } from './trees.ts';

const JSON_ONLY = { format: 'json', records_path: '' };

function readBack(csv: string, table: Table) {
  if (table.columns.length === 0) return;
  const [header, ...rows] = parse(csv, { record_delimiter: '\n', relax_column_count: false, bom: false }) as string[][];
  expect(header).toEqual(table.columns);
  expect(rows).toEqual(table.rows.map((row) => table.columns.map((name) => row.get(name) ?? '')));
}

describe('JSON to CSV against the obvious way', () => {
  it('F65 F40 F43 F44 F45 F47 random pages give the same bytes as csv-stringify, and read back', () => {
    const decoder = decoderOf(JSON_ONLY);
    fc.assert(
      fc.property(pages, fc.integer(), (records, seed) => {
        const text = print({ list: records }, seededRandom(seed));
        const decoded = decoder.decode({ body: Buffer.from(text), headers: {} });
        const table = flattenAll(records);
        const csv = batchCsv(decoded.batch);
        expect(decoded.batch.rows).toBe(records.length);
        expect(csv).toBe(table.columns.length === 0 ? '\n' : tableCsv(table));
        readBack(csv, table);
        decoder.release(decoded.batch);
      }),
      runs(1_500),
    );
  });

  it('a decoder that has seen other pages gives the same as a fresh one', () => {
    const veteran = decoderOf(JSON_ONLY);
    fc.assert(
      fc.property(pages, (records) => {
        const body = Buffer.from(print({ list: records }, () => 1));
        const known = veteran.decode({ body, headers: {} });
        const fresh = decoderOf(JSON_ONLY).decode({ body, headers: {} });
        expect(batchCsv(known.batch)).toBe(batchCsv(fresh.batch));
        expect(known.fingerprint).toBe(fresh.fingerprint);
        expect(known.replaced).toBe(fresh.replaced);
      }),
      runs(400),
    );
  });

  it('separator and depth', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 0, max: 3 }), (records, depth) => {
        const options = { ...JSON_ONLY, flatten: { separator: '__', depth } };
        const { batch } = decodeText(
          print({ list: records }, () => 1),
          options,
        );
        const table = flattenAll(records, '__', depth);
        if (table.columns.length > 0) expect(batchCsv(batch)).toBe(tableCsv(table));
      }),
      runs(400),
    );
  });

  it('batchFromRecords reads as the decoder on the same values', () => {
    fc.assert(
      fc.property(pages, (records) => {
        const values = JSON.parse(print({ list: records }, () => 1)) as Json[];
        const { batch } = decodeText(JSON.stringify(values), JSON_ONLY);
        expect(batchCsv(batchFromRecords(values))).toBe(batchCsv(batch));
      }),
      runs(600),
    );
  });

  it('exactly the texts that JSON.parse refuses are refused', () => {
    const decoder = decoderOf(JSON_ONLY);
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '\\ud8',
      '0',
      '-',
      '.',
      'e',
      '+',
      'true',
      'nul',
      'NaN',
      'Infinity',
      ' ',
      '\n',
      '\t',
      '\x01',
      '\x00',
      '/',
      '\u00a0',
      'é',
      '1e5',
      '01',
      "'",
    ];
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...pieces));
    fc.assert(
      fc.property(
        fc.array(trees, { maxLength: 4 }),
        fc.integer(),
        fc.array(edit, { maxLength: 3 }),
        (records, seed, edits) => {
          let text = print({ list: records }, seededRandom(seed));
          for (const [at, cut, piece] of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + piece + text.slice(place + cut);
          }
          if (text.trim() === '' || text.startsWith('\ufeff') || !text.isWellFormed()) return;
          let isValid = true;
          try {
            const value = JSON.parse(text);
            if (value !== null && typeof value !== 'object') return;
          } catch {
            isValid = false;
          }
          let code = 'valid';
          try {
            decoder.decode({ body: Buffer.from(text), headers: {} });
          } catch (error) {
            code = error instanceof RetryableError ? error.code : `unexpected: ${error}`;
          }
          expect([isValid, code, text]).toEqual([
            isValid,
            isValid ? 'valid' : expect.stringMatching(/^(bad_json|truncated_json)$/),
            text,
          ]);
        },
      ),
      runs(6_000),
    );
  });

  it('F37 F17 F20 truncation at any byte is an error, never a short page', () => {
    const records = fc.sample(pages, { numRuns: 5, seed: 7 }).flat();
    const text = Buffer.from(
      print(
        {
          entries: [
            ['data', { list: records }],
            ['meta', { entries: [['n', { num: '12' }]] }],
          ],
        },
        () => 1,
      ),
    );
    for (const options of [{}, { records_path: 'data', format: 'json' }]) {
      const decoder = decoderOf(options);
      expect(decoder.decode({ body: text, headers: {} }).batch.rows).toBe(records.length);
      for (let length = 0; length < text.length; length++)
        expect(() => decoder.decode({ body: text.subarray(0, length), headers: {} }), `first ${length} bytes`).toThrow(
          RetryableError,
        );
    }
  });

  it('F42 of a key that stands twice the last one wins, whole objects included', () => {
    fc.assert(
      fc.property(trees, trees, trees, (one, two, other) => {
        const twice = print(
          {
            entries: [
              ['k', one],
              ['z', other],
              ['k', two],
            ],
          },
          () => 1,
        );
        const once = flattenAll([
          {
            entries: [
              ['k', two],
              ['z', other],
            ],
          },
        ]);
        const { batch } = decodeText(`[${twice}]`, JSON_ONLY);
        const row = new Map(batch.columns.map((name, at) => [name, cellText(batch, 0, at)]));
        for (const [name, value] of row) expect([name, value ?? null]).toEqual([name, once.rows[0]!.get(name) ?? null]);
      }),
      runs(500),
    );
  });
});
