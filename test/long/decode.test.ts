import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { RetryableError } from '../../src/core/errors.ts';
import { batchCsv, decoderOf, flattenAll, print, tableCsv } from '../decode/oracle.ts';
import { pages } from '../decode/trees.ts';

const seed = Number(process.env['ADIP_SEED'] ?? Date.now() % 2 ** 31);

it('F65 F40 F43 F44 F45 F47 16,000 random pages in the bytes of csv-stringify, read back by csv-parse', {
  timeout: 600_000,
}, () => {
  console.log(`seed ${seed}`);
  let decoder = decoderOf({ format: 'json', records_path: 'data' });
  let count = 0;
  fc.assert(
    fc.property(pages, fc.integer(), (records, chance) => {
      // A stream's columns only grow: a fresh decoder now and then keeps the test on the usual widths.
      if (++count % 50 === 0) decoder = decoderOf({ format: 'json', records_path: 'data' });
      const random = seededRandom(chance);
      const body = Buffer.from(
        print(
          {
            entries: [
              ['n', { num: '1' }],
              ['data', { list: records }],
            ],
          },
          random,
        ),
      );
      const { batch } = decoder.decode({ body, headers: {} });
      const table = flattenAll(records);
      if (table.columns.length > 0) {
        const csv = batchCsv(batch);
        expect(csv).toBe(tableCsv(table));
        expect((parse(csv, { record_delimiter: '\n' }) as string[][]).length).toBe(records.length + 1);
      }
      decoder.release(batch);
      const cut = Math.floor(random() * body.toString().trimEnd().length);
      expect(() => decoder.decode({ body: Buffer.from(body.toString().slice(0, cut)), headers: {} })).toThrow(
        RetryableError,
      );
    }),
    { numRuns: 16_000, seed },
  );
});
