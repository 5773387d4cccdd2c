import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/core/batch.ts';
import { batchFromRecords } from '../../src/core/batch-build.ts';
import { createByteBuffer } from '../../src/core/byte-buffer.ts';
import { createDecoder, decodeOptionsSchema } from '../../src/decode/index.ts';
import { type CsvOptions, encodeHeader, encodeRows, layoutOf } from '../../src/sinks/csv-encode.ts';
import { unguard } from '../../src/sinks/csv-guard.ts';

function csvOf(batch: Batch, header: string[], options: CsvOptions = {}): string {
  const out = createByteBuffer(8);
  encodeHeader(header, out);
  encodeRows(batch, layoutOf(batch, header, options), options, out);
  return out.view().toString();
}

const decode = (text: string, options: object = {}) =>
  createDecoder(decodeOptionsSchema.parse({ records_path: '', ...options })).decode({
    body: Buffer.from(text),
    headers: {},
  }).batch;

describe('CSV rows', () => {
  it('the layout orders, repeats and leaves out columns; absent ones are filled', () => {
    const batch = decode('[{"a":1,"b":null,"c":"x"},{"a":""}]');
    expect(csvOf(batch, ['c', 'nowhere', 'b', 'a'], { fill: 'N/A' })).toBe(
      'c,nowhere,b,a\nx,N/A,N/A,1\nN/A,N/A,N/A,\n',
    );
    expect(csvOf(batch, ['b'], { fill: 'a,b' })).toBe('b\n"a,b"\n"a,b"\n');
  });

  it('constants stand in every row and come before columns of their name', () => {
    const batch: Batch = {
      ...decode('[{"a":1},{"a":2}]'),
      constants: [
        { name: 'team', value: 'x,y' },
        { name: 'a', value: 7 },
        { name: 'none', value: null },
        { name: 'ok', value: false },
      ],
    };
    expect(csvOf(batch, ['a', 'team', 'none', 'ok'], { fill: '-' })).toBe(
      'a,team,none,ok\n7,"x,y",-,false\n7,"x,y",-,false\n',
    );
  });

  it('quotes only where it has to', () => {
    const batch = batchFromRecords([{ a: ' x ', b: 'a,b', c: 'q"', d: '\r', e: '\n', f: "it's", g: 'ü;|\t' }]);
    expect(csvOf(batch, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe(
      'a,b,c,d,e,f,g\n x ,"a,b","q""","\r","\n",it\'s,ü;|\t\n',
    );
  });

  it('F65 a header that begins with a byte order mark, and a lone empty field, survive', () => {
    const batch = batchFromRecords([{ '\ufeffa': '' }, {}]);
    const csv = csvOf(batch, ['\ufeffa']);
    expect(csv).toBe('"\ufeffa"\n""\n""\n');
    expect(parse(csv, { bom: true })).toEqual([['\ufeffa'], [''], ['']]);
    expect(csvOf(batchFromRecords([{ '': 'x' }]), [''])).toBe('""\nx\n');
  });

  it('S10 the formula guard marks what a spreadsheet would run, spares numbers, and comes off again', () => {
    const guarded = (text: string) =>
      csvOf(batchFromRecords([{ a: text, b: 1 }]), ['a', 'b'], { formulaGuard: true })
        .split('\n')
        .slice(1)
        .join('\n')
        .slice(0, -3);
    expect(['=1+1', '+x', '-x', '@a', "'=1", '-1.5e3', '+49', '-', 'a=b', '\tx'].map(guarded)).toEqual([
      "'=1+1",
      "'+x",
      "'-x",
      "'@a",
      "''=1",
      '-1.5e3',
      '+49',
      "'-",
      'a=b',
      "'\tx",
    ]);
    expect(csvOf(decode('[{"a":-1,"b":"=1"}]'), ['a', 'b'], { formulaGuard: true })).toBe("a,b\n-1,'=1\n");
    const risky = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', '"', ','), { maxLength: 6 });
    fc.assert(
      fc.property(
        risky.map((parts) => parts.join('')),
        (text) => {
          const csv = csvOf(batchFromRecords([{ a: text, b: 1 }]), ['a', 'b'], { formulaGuard: true });
          const [, [value]] = parse(csv, { record_delimiter: '\n' }) as [string[], [string]];
          expect(/^[=@\t\r]/.test(value)).toBe(false);
          expect(unguard(value)).toBe(text);
        },
      ),
      { numRuns: 2_000, seed: Date.now() % 2 ** 31 },
    );
  });

  it('constants are guarded too', () => {
    const batch: Batch = {
      ...decode('[{"a":1}]'),
      constants: [
        { name: 'c', value: '=x' },
        { name: 'n', value: -1 },
      ],
    };
    expect(csvOf(batch, ['c', 'n'], { formulaGuard: true })).toBe("c,n\n'=x,-1\n");
  });

  it('long values grow the buffer', () => {
    const long = '"'.repeat(100_000);
    const csv = csvOf(batchFromRecords([{ a: long, b: `${long},` }, { a: 'x' }]), ['a', 'b']);
    expect(parse(csv)).toEqual([
      ['a', 'b'],
      [long, `${long},`],
      ['x', ''],
    ]);
  });

  it('reset keeps the memory', () => {
    const out = createByteBuffer(8);
    out.append(Buffer.from('a long enough text'));
    const { bytes } = out;
    out.reset();
    expect([out.view().length, out.bytes === bytes]).toEqual([0, true]);
  });
});
