import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Kind } from '../../src/core/batch.ts';
import { cellJson, cellText, countEmpty, isEmpty, kindAt, positionOf } from '../../src/core/batch-read.ts';
import type { RetryableError } from '../../src/core/errors.ts';
import { type Detected, decodeOptionsSchema } from '../../src/decode/index.ts';
import { batchCsv, decoderOf, decodeText } from './oracle.ts';

const csvOf = (text: string | Uint8Array, options: object = {}, headers: Record<string, string> = {}) =>
  batchCsv(decodeText(text, options, { headers }).batch);

function refusal(text: string | Uint8Array, options: object = {}, rest: object = {}): RetryableError {
  try {
    decodeText(text, options, rest);
  } catch (error) {
    return error as RetryableError;
  }
  throw new Error('nothing was thrown');
}

describe('records', () => {
  it('F34 an HTML page is never zero rows, and ends as blocked', () => {
    for (const options of [{}, { format: 'json', records_path: 'data' }, { format: 'csv' }, { format: 'ndjson' }]) {
      const error = refusal('\n<!DOCTYPE html><html><title>Just a moment...</title>', options);
      expect([error.name, error.code, error.whenSpent]).toEqual(['RetryableError', 'not_data', 'blocked']);
      expect(error.message).toContain('Just a moment...');
    }
    expect(refusal('Service Unavailable').code).toBe('not_data');
    expect(refusal('<?xml version="1.0"?><Error/>').code).toBe('not_data');
  });

  it('F35 an error object with status 200 is records_absent, with and without records_path', () => {
    for (const text of [
      '{"error":"quota"}',
      '{"errors":[{"message":"no"}],"data":null}',
      '{"message":"no","code":7}',
    ]) {
      expect(refusal(text, { records_path: 'data' }).code).toBe('records_absent');
      expect(refusal(text).code).toBe('records_absent');
    }
    expect(refusal('{"error":{"code":1},"data":[]}', { records_path: 'data' }).code).toBe('records_absent');
    expect(decodeText('{"error":null,"errors":[],"data":[]}', { records_path: 'data' }).batch.rows).toBe(0);
  });

  it('an absent path names itself, what is there and what was meant', () => {
    const error = refusal('{"data":{"itms":[],"total":1}}', { records_path: 'data.items' });
    expect(error.message).toBe('records_path "data.items": no "items" inside "data"; there: "itms", "total"');
    expect(error.remedy).toBe('Did you mean "itms"?');
    expect(refusal('{"data":{"total":1}}', { records_path: 'data.total' }).message).toContain('leads to a number');
    expect(refusal('[{"rows":1}]', { records_path: 'data.rows' }).message).toContain('where a list stands');
  });

  it('F36 an empty body is an error unless the status or the option says that it is the end', () => {
    for (const text of ['', ' \n', '\ufeff']) expect(refusal(text).code).toBe('empty_body');
    expect(decodeText('', {}, { status: 204 }).batch.rows).toBe(0);
    expect(decodeText('', { empty_body: 'end' }, { status: 200 }).batch.rows).toBe(0);
  });

  it('F38 a byte order mark is stripped', () => {
    expect(csvOf('\ufeff[{"a":1}]')).toBe('a\n1\n');
    expect(csvOf('\ufeffa;b\n1;2\n', { format: 'csv' })).toBe('a,b\n1,2\n');
    expect(csvOf(Buffer.from('\ufeff[{"a":"é"}]', 'utf16le'))).toBe('a\né\n');
  });

  it('F39 a declared charset is honoured, invalid UTF-8 replaced and counted', () => {
    const latin = Buffer.from('[{"a":"é\ufffd"}]'.replace('\ufffd', ''), 'latin1');
    expect(csvOf(latin, {}, { 'content-type': 'application/json; charset=ISO-8859-1' })).toBe('a\né\n');
    expect(csvOf(latin, { charset: 'windows-1252' })).toBe('a\né\n');
    const broken = decodeText(
      Buffer.concat([Buffer.from('[{"a":"\ufffd'), Buffer.from([0xff, 0xfe]), Buffer.from('"}]')]),
    );
    expect(broken.replaced).toBe(2);
    expect(batchCsv(broken.batch)).toBe('a\n\ufffd\ufffd\ufffd\n');
    expect(decodeOptionsSchema.safeParse({ charset: 'klingon' }).success).toBe(false);
  });

  it('F41 NaN and Infinity are refused with their place, 1e400 keeps its digits', () => {
    for (const literal of ['NaN', 'Infinity', '-Infinity']) {
      const error = refusal(`{"data":[{"a":1},{"a":${literal}}]}`);
      expect(error.code).toBe('bad_json');
      expect(error.message).toMatch(/at byte 2[23] /);
    }
    expect(csvOf('[{"a":1e400,"b":-0}]')).toBe('a,b\n1e400,-0\n');
  });

  it('F42 F43 the last of two equal keys wins; columns do not depend on the order of keys', () => {
    expect(csvOf('[{"a":1,"b":2,"a":3},{"b":5,"a":4}]')).toBe('a,b\n3,2\n4,5\n');
    expect(csvOf('[{"a":{"x":1},"a":{"y":2}}]', { only: ['a.y'] })).toBe('a.y\n2\n');
    expect(refusal('{"data":[{"a":1}],"data":[]}', { records_path: 'data' }).code).toBe('bad_json');
  });

  it('F44 __proto__ and constructor are ordinary columns', () => {
    expect(csvOf('[{"__proto__":{"x":1},"constructor":2}]')).toBe('__proto__.x,constructor\n1,2\n');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('F45 lone surrogates and NULs are replaced and counted', () => {
    const decoded = decodeText(String.raw`[{"a":"\ud800x","b":"\u0000","c":"\udc00\ud83d\ude00","d":"\ufffd"}]`);
    expect(decoded.replaced).toBe(3);
    expect(batchCsv(decoded.batch)).toBe('a,b,c,d\n\ufffdx,\ufffd,\ufffd😀,\ufffd\n');
  });

  it('F46 null is not missing; a nesting of a million is refused, of a thousand read', () => {
    const { batch } = decodeText('[{"a":null,"b":1},{"b":2}]');
    const { missing, null: nulls } = countEmpty(batch);
    expect([missing[0], nulls[0], missing[1], nulls[1]]).toEqual([1, 1, 0, 0]);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      expect(refusal(`[{"x":${open.repeat(1e6)}1${close.repeat(1e6)}}]`).code).toBe('too_deep');
      expect(refusal(open.repeat(1e6)).code).toMatch(/too_deep|truncated_json/);
      expect(decodeText(`[{"x":${open.repeat(998)}1${close.repeat(998)}}]`).batch.rows).toBe(1);
      expect(refusal(`[{"x":${open.repeat(999)}1${close.repeat(999)}}]`).code).toBe('too_deep');
    }
  });

  it('F47 a late column leaves the file rectangular, and hundreds of them too', () => {
    expect(csvOf('[{"a":1},{"a":2,"b":3},{"c":4}]')).toBe('a,b,c\n1,,\n2,3,\n,,4\n');
    const records = Array.from({ length: 400 }, (_, i) => ({ [`k${i}`]: i, all: i }));
    const lines = csvOf(JSON.stringify(records)).trimEnd().split('\n');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([401]));
    expect(lines[400]!.split(',')[400]).toBe('399');
  });

  it('keys that carry data end as a clear error instead of exhausting the memory', () => {
    const wide = JSON.stringify(Array.from({ length: 9_000 }, (_, i) => ({ [`id-${i}`]: 1 })));
    expect(refusal(wide).code).toBe('too_many_columns');
  });

  it('null where others have an object makes no column; an empty object is {}', () => {
    expect(csvOf('[{"a":null},{"a":{"b":1}},{"a":{}}]')).toBe('a,a.b\n,\n,1\n{},\n');
    expect(csvOf('[{"a":null},{"a":{"b":1}}]')).toBe('a.b\n\n1\n'.replace('\n\n', '\n""\n'));
    expect(csvOf('[{"a":null,"b":1}]')).toBe('a,b\n,1\n');
  });

  it('records that are no objects stand in the column value', () => {
    expect(csvOf('[1,"x",[2, 3],null,true]')).toBe('value\n1\nx\n"[2,3]"\n""\ntrue\n');
  });

  it('paths: wildcards, indices, whole body, single object, null', () => {
    expect(csvOf('{"r":[{"rows":[{"a":1}]},{"rows":[]},{"rows":[{"a":2}]}]}', { records_path: 'r[*].rows' })).toBe(
      'a\n1\n2\n',
    );
    expect(csvOf('{"i":[{"l":[{"a":0}]},{"l":[{"a":1}]}]}', { records_path: 'i[1].l' })).toBe('a\n1\n');
    expect(csvOf('{"a":1,"b":[{"c":2}]}', { records_path: '' })).toBe('a,b\n1,"[{""c"":2}]"\n');
    expect(csvOf('{"x":{"a":1}}', { records_path: 'x' })).toBe('a\n1\n');
    expect(csvOf(String.raw`{"d\u0061ta":[{"a":1}]}`, { records_path: 'data' })).toBe('a\n1\n');
    expect(csvOf('{"a.b":[{"a":1}]}', { records_path: 'a\\.b' })).toBe('a\n1\n');
    expect(decodeText('{"x":null}', { records_path: 'x' }).batch.rows).toBe(0);
    expect(decodeText('{"r":[]}', { records_path: 'r[*].rows' }).batch.rows).toBe(0);
  });

  it('the envelope is the response with empty lists of records, big integers exact', () => {
    const text = '{"next":12345678901234567890,"r":[{"rows":[{"a":1}],"n":1},{"rows":[{"a":2}],"n":2}]}';
    expect(decodeText(text, { records_path: 'r[*].rows' }).envelope).toEqual({
      next: '12345678901234567890',
      r: [
        { rows: [], n: 1 },
        { rows: [], n: 2 },
      ],
    });
    expect(decodeText('[{"a":1}]').envelope).toEqual([]);
    expect(decodeText('{"id":1,"next":"x"}', { records_path: '' }).envelope).toEqual({ id: 1, next: 'x' });
    expect(decodeText('a,b\n1,2\n', { format: 'csv' }).envelope).toBeUndefined();
  });

  it('fingerprints tell pages apart by their records alone', () => {
    const print = (text: string) => decodeText(text, { records_path: 'data' }).fingerprint;
    expect(print('{"data":[{"a":1}],"page":1}')).toBe(print('{"data":[{"a":1}],"page":2}'));
    expect(print('{"data":[{"a":1}]}')).not.toBe(print('{"data":[{"a":2}]}'));
    expect(print('{"data":[{"a":1}]}')).toMatch(/^[0-9a-f]{8}:7$/);
  });
});

describe('finding the records without a path', () => {
  const found = (text: string): Detected | undefined => {
    let told: Detected | undefined;
    decodeText(text, {}, {});
    decoderOf().decode({ body: Buffer.from(text), headers: {} }, (one) => {
      told = one;
    });
    return told;
  };
  it.each([
    ['[{"a":1}]', ''],
    ['{"customers":[{"a":1}],"total":1}', 'customers'],
    ['{"links":[{"rel":"next"}],"data":[{"a":1}]}', 'data'],
    ['{"tags":[{"t":1}],"results":[{"a":1}]}', 'results'],
    ['{"hits":{"total":{"value":1},"hits":[{"_id":1}]}}', 'hits.hits'],
    ['{"data":{"orders":{"edges":[{"cursor":"x","node":{"a":1}}]}}}', 'data.orders.edges[*].node'],
    ['{"values":[1,2]}', 'values'],
    ['{"id":1,"name":"x","tags":["a"]}', ''],
    ['{"a.b":[{"x":1}]}', 'a\\.b'],
  ])('%s at "%s"', (text, choice) => {
    expect(found(text)?.choice).toBe(choice);
  });

  it('stays with the first page that had records', () => {
    const decoder = decoderOf();
    const read = (text: string) => decoder.decode({ body: Buffer.from(text), headers: {} }).batch.rows;
    expect(read('{"data":[]}')).toBe(0);
    expect(read('{"rows":[{"a":1}],"x":1}')).toBe(1);
    expect(() => read('{"data":[{"a":1}]}')).toThrow(/no "rows" at the top; there: "data"/);
    expect(read('{"data":[{"a":1}],"rows":[]}')).toBe(0);
  });

  it('does not guess between two lists', () => {
    expect(refusal('{"cats":[{"a":1}],"dogs":[{"a":1}]}')).toMatchObject({
      name: 'StreamError',
      code: 'records_ambiguous',
    });
  });
});

describe('columns', () => {
  const text = '[{"id":1,"address":{"city":"B","geo":{"lat":1.50}},"tags":[1, 2]}]';
  it.each([
    [{ only: ['id', 'address.geo'] }, 'id,address.geo.lat\n1,1.50\n'],
    [{ remove: ['address', 'tags'] }, 'id\n1\n'],
    [
      { rename: { address: 'home', 'address.geo.lat': 'lat', id: 'key' }, remove: ['tags'] },
      'key,home.city,lat\n1,B,1.50\n',
    ],
    [{ flatten: { depth: 1 } }, 'id,address.city,address.geo,tags\n1,B,"{""lat"":1.50}","[1,2]"\n'],
    [{ flatten: { depth: 0 }, only: ['id'] }, 'id\n1\n'],
    [{ flatten: { separator: '_' }, only: ['address'] }, 'address_city,address_geo_lat\nB,1.50\n'],
  ])('%j', (options, csv) => {
    expect(csvOf(text, options)).toBe(csv);
  });
  it('a removed part is still checked', () => {
    expect(refusal('[{"a":1,"b":{"c":tru}}]', { remove: ['b'] }).code).toBe('bad_json');
  });
});

describe('NDJSON', () => {
  it('one record per line, blank lines skipped, nested like JSON', () => {
    expect(csvOf('{"a":1}\n\n {"a":{"b":2}}\r\n', { format: 'ndjson' })).toBe('a,a.b\n1,\n,2\n');
    expect(csvOf('{"e":{"a":1}}\n{"e":{"a":2}}', { format: 'ndjson', records_path: 'e' })).toBe('a\n1\n2\n');
  });
  it('is found by content type, and by content under the name of JSON', () => {
    expect(csvOf('{"a":1}\n{"a":2}\n', {}, { 'content-type': 'application/x-ndjson' })).toBe('a\n1\n2\n');
    expect(csvOf('{"a":1}\n{"a":2}\n', {}, { 'content-type': 'application/json' })).toBe('a\n1\n2\n');
    expect(refusal('{"a":1}{"a":2}').code).toBe('bad_json');
    expect(csvOf('{"a":[{"x":1}],"b":[{"x":1}]}\n{"code":1,"message":"m"}\n', { only: ['message'] })).toBe(
      'message\n""\nm\n',
    );
  });
  it('F37 a truncated last line is an error', () => {
    const text = '{"a":1}\n{"a":"é","b":[1,2]}';
    for (let cut = 9; cut < text.length; cut++)
      expect(refusal(text.slice(0, cut), { format: 'ndjson' }).code).toBe('truncated_json');
    expect(refusal('{"a":1} {"a":2}', { format: 'ndjson' }).code).toBe('bad_json');
  });
});

describe('CSV', () => {
  it('quotes, CRLF, other delimiters, blank lines', () => {
    expect(csvOf('a;b\r\n1;"x;""y"""\r\n\r\n;" "\r\n', { format: 'csv' })).toBe('a,b\n1,"x;""y"""\n, \n');
    expect(csvOf('a\tb\n1\t2,5\n', {}, { 'content-type': 'text/tab-separated-values' })).toBe('a,b\n1,"2,5"\n');
    expect(csvOf('a|b\n1|2', { delimited: { delimiter: '|' }, format: 'csv' })).toBe('a,b\n1,2\n');
    expect(csvOf('1,2\n3,4\n', { delimited: { header: false }, format: 'csv' })).toBe('column_1,column_2\n1,2\n3,4\n');
    expect(csvOf('a,b\n1,2\n', {}, { 'content-type': 'text/plain' })).toBe('a,b\n1,2\n');
  });
  it('nothing between delimiters is null, short lines miss cells, extra cells get columns', () => {
    const { batch } = decodeText('a,b,c\n1,,""\n2\n3,4,5,6,7\n', { format: 'csv' });
    expect(batchCsv(batch)).toBe('a,b,c,_extra_1,_extra_2\n1,,,,\n2,,,,\n3,4,5,6,7\n');
    expect([1, 2].map((at) => isEmpty(batch, 0, at))).toEqual([true, false]);
    expect(cellJson(batch, 1, 1)).toBeUndefined();
  });
  it('letters tell numbers and truths from texts, and stay as they are', () => {
    const numbers = ['0', '-7', '51.50', '-0.5', '9007199254740993', '1.2e-5', '1e+5'];
    const texts = ['007', '+49', '12e4', '1.', '.5', '-', '1,5', '1 000', 'NaN', 'True', 'truex', '2026-01-31', '"12"'];
    const all = [...numbers, ...texts, 'true', 'false'];
    const { batch } = decodeText(`a\n${all.map((text) => (text === '1,5' ? '"1,5"' : text)).join('\n')}\n`, {
      format: 'csv',
    });
    expect(all.map((_, row) => cellText(batch, row, 0))).toEqual(all.map((text) => text.replaceAll('"', '')));
    const types = all.map((_, row) => {
      const kind = kindAt(batch, row, 0);
      return kind === Kind.number ? 'number' : kind === Kind.true || kind === Kind.false ? 'boolean' : 'string';
    });
    expect(types).toEqual([...numbers.map(() => 'number'), ...texts.map(() => 'string'), 'boolean', 'boolean']);
  });
  it('equal and empty names stay apart', () => {
    expect(csvOf('a,a,,a\n1,2,3,4\n', { format: 'csv' })).toBe('a,a_2,column_3,a_3\n1,2,3,4\n');
  });
  it('F37 a text that breaks off within quotes or within its last line is an error', () => {
    expect(refusal('a,b\n1,"x', { format: 'csv' }).code).toBe('truncated_csv');
    expect(refusal('a,b\n1', { format: 'csv' }).code).toBe('truncated_csv');
    expect(refusal('a,b\n"1"x,2\n', { format: 'csv' }).code).toBe('bad_csv');
  });
  it('F45 raw NULs are replaced and counted', () => {
    const decoded = decodeText('a,b\n\0,x\0\n', { format: 'csv' });
    expect([decoded.replaced, batchCsv(decoded.batch)]).toEqual([2, 'a,b\n\ufffd,x\ufffd\n']);
  });
  it('columns may be chosen and renamed', () => {
    expect(csvOf('a,b,c\n1,2,3\n', { format: 'csv', remove: ['b'], rename: { c: 'd' } })).toBe('a,d\n1,3\n');
  });
});

describe('pages', () => {
  it('F23 gzip files are unpacked within limits', () => {
    expect(csvOf(gzipSync('[{"a":1}]'), {}, { 'content-type': 'application/gzip' })).toBe('a\n1\n');
    expect(refusal(gzipSync(Buffer.alloc(64 * 2 ** 20)))).toMatchObject({ name: 'StreamError', code: 'too_large' });
    expect(refusal(gzipSync('[{"a":1}]').subarray(0, 20)).code).toBe('bad_gzip');
  });

  it('released memory is used again, and pages in flight do not touch each other', () => {
    const decoder = decoderOf({ records_path: '' });
    const read = (text: string) => decoder.decode({ body: Buffer.from(text), headers: {} }).batch;
    const one = read('[{"a":1},{"a":2}]');
    const two = read('[{"b":{"c":3}},{"a":4}]');
    expect([batchCsv(one), batchCsv(two)]).toEqual(['a\n1\n2\n', 'b.c,a\n3,\n,4\n']);
    expect([one.columns, two.columns]).toEqual([['a'], ['a', 'b.c']]);
    const memory = one.kind;
    decoder.release(one);
    decoder.release(one);
    const three = read('[{"b":{"c":5}}]');
    expect(three.kind).toBe(memory);
    expect(read('[{"z":1}]').kind).not.toBe(memory);
    expect([batchCsv(two), batchCsv(three)]).toEqual(['b.c,a\n3,\n,4\n', 'b.c\n5\n']);
    expect(positionOf(three, 'b.c')).toBe(1);
    expect(cellText(three, 0, 99)).toBeUndefined();
  });

  it('cells as values', () => {
    const { batch } = decodeText(
      String.raw`[{"n":9007199254740993,"f":1.50,"s":"a\nb","l":[1, "x y"],"t":true,"z":null}]`,
    );
    const values = batch.columns.map((_, at) => cellJson(batch, 0, at));
    expect(values).toEqual(['9007199254740993', 1.5, 'a\nb', [1, 'x y'], true, null]);
    expect(batch.columns.map((_, at) => cellText(batch, 0, at))).toEqual([
      '9007199254740993',
      '1.50',
      'a\nb',
      '[1,"x y"]',
      'true',
      undefined,
    ]);
  });

  it('a message shows the place and no long tokens', () => {
    const error = refusal('{"data":[{"token":"eyJhbGciOiJIUzI1NiIsInR5cCI6" oops}]}', { records_path: 'data' });
    expect(error.message).toMatch(/^the JSON is not valid at byte 49 /);
    expect(error.message).not.toContain('eyJhbGci');
  });
});
