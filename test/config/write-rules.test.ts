import { describe, expect, it } from 'vitest';
import { parse, problemsOf } from './samples.ts';

const config = (key: string, write: string, more = ''): string => `version: 1
sources:
  shop: { type: api, base_url: "https://shop.example" }
streams:
  items:
    source: shop
    path: /items
${key === '' ? '' : `    primary_key: ${key}\n`}${more}    write: { csv: items.csv, ${write} }
publish: { git: false }
`;

const told = (text: string): string[] =>
  problemsOf(text).map(({ path, code, message }) => `${path} ${code} ${message}`);

const INCREMENTAL = '    incremental: { cursor_field: updated_at, start_param: since, start: "2026-01-01" }\n';

describe('write modes and their options', () => {
  it.each([
    ['merge', 'id', 'mode: merge'],
    ['insert_only', '[a, b]', 'mode: insert_only'],
    ['a history', 'id', 'mode: scd2, scd2: { valid_from: since, valid_to: until, at: updated_at }'],
    ['deletions', 'id', 'mode: merge, deleted: delete, max_deleted: 30%'],
    ['marks', 'id', 'mode: merge, deleted: { action: mark, column: gone_at }, ignore_columns: [etag]'],
    ['duplicates', 'id', 'mode: insert_only, dedupe_by: updated_at'],
    ['a replace that counts', 'id', 'mode: replace, ignore_columns: [etag]'],
  ])('%s is well', (_, key, write) => {
    expect(parse(config(key, write)).streams[0]?.name).toBe('items');
  });

  it('an incremental stream may be told what is deleted', () => {
    const write = 'mode: merge, deleted: { field: state, when: gone, action: mark }';
    expect(parse(config('id', write, INCREMENTAL)).streams[0]?.name).toBe('items');
  });

  it.each([
    ['insert_only without a key', '', 'mode: insert_only', /write\.mode missing_key mode insert_only needs/],
    ['a history without a key', '', 'mode: scd2', /write\.mode missing_key mode scd2 needs/],
    [
      'deleted where nothing is sought',
      'id',
      'mode: insert_only, deleted: delete',
      /write\.deleted write_mode .*insert_only/,
    ],
    [
      'deleted in a replace',
      'id',
      'deleted: delete',
      /write\.deleted write_mode deleted means nothing in mode replace/,
    ],
    ['scd2 in a merge', 'id', 'mode: merge, scd2: {}', /write\.scd2 write_mode scd2 means nothing in mode merge/],
    ['dedupe_by in an append', 'id', 'mode: append, dedupe_by: at', /write\.dedupe_by write_mode/],
    ['max_deleted alone', 'id', 'mode: merge, max_deleted: 10%', /write\.max_deleted write_mode nothing is deleted/],
    [
      'an ignored key',
      'id',
      'mode: merge, ignore_columns: [id]',
      /write\.ignore_columns column "id" is part of primary_key/,
    ],
    ['ignored columns without a key', '', 'ignore_columns: [etag]', /write\.ignore_columns missing_key/],
    ['a sorted history', 'id', 'mode: scd2, sort_by: name', /write\.sort_by write_mode a history is sorted/],
    ['one column for both times', 'id', 'mode: scd2, scd2: { valid_to: valid_from }', /scd2\.valid_to column/],
    ['two who tell the newest', 'id', 'mode: scd2, dedupe_by: a, scd2: { at: a }', /write\.dedupe_by write_mode/],
    [
      'a time that is its own',
      'id',
      'mode: scd2, scd2: { at: valid_from }',
      /write\.scd2 column the column "valid_from"/,
    ],
    [
      'a mark over its own sign',
      'id',
      'mode: merge, deleted: { action: mark, field: deleted_at }',
      /write\.deleted column/,
    ],
  ])('%s is told', (_, key, write, what) => {
    expect(told(config(key, write))).toEqual([expect.stringMatching(what)]);
  });

  it('what an incremental stream cannot see is told', () => {
    const problems = problemsOf(config('id', 'mode: merge, deleted: delete', INCREMENTAL));
    expect(problems).toMatchObject([{ code: 'deleted_incremental', path: 'streams.items.write.deleted' }]);
    expect(problems[0]?.position?.line).toBe(10);
  });
});
