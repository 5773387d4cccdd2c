import { expect, it } from 'vitest';
import { type Facts, judge } from '../../src/checks/index.ts';
import { checksOptionsSchema } from '../../src/checks/options.ts';

const facts = (rows: number, more: Partial<Facts> = {}): Facts => ({
  rows,
  earlierRows: [],
  empty: new Map(),
  repeated: new Map(),
  columns: undefined,
  found: new Map(),
  newest: new Map(),
  now: 0,
  ...more,
});
const outcomes = (options: object, given: Facts) =>
  Object.fromEntries(judge(checksOptionsSchema.parse(options), given).map(({ check, outcome }) => [check, outcome]));

it.each([
  [{ rows: { min: 5 } }, facts(5), { 'rows.min': 'passed' }],
  [{ rows: { min: 5 } }, facts(4), { 'rows.min': 'failed' }],
  [{ rows: { max: 5 } }, facts(6), { 'rows.max': 'failed' }],
  [{ rows: { min: 5, on_fail: 'warn' } }, facts(4), { 'rows.min': 'warned' }],
  [{ rows: { max_drop: '20%' } }, facts(80, { earlierRows: [90, 100, 110] }), { 'rows.max_drop': 'passed' }],
  [{ rows: { max_drop: '20%' } }, facts(79, { earlierRows: [90, 100, 110] }), { 'rows.max_drop': 'failed' }],
  [{ rows: { max_drop: '20%' } }, facts(0), { 'rows.max_drop': 'passed' }],
  [{ columns: { a: { required: true } } }, facts(3, { empty: new Map([['a', 0]]) }), { 'a.required': 'passed' }],
  [{ columns: { a: { required: true } } }, facts(3, { empty: new Map([['a', 1]]) }), { 'a.required': 'failed' }],
  [{ columns: { a: { required: true } } }, facts(3, { columns: ['b'] }), { 'a.required': 'failed' }],
  [
    { columns: { a: { max_null_rate: '50%' } } },
    facts(4, { empty: new Map([['a', 2]]) }),
    { 'a.max_null_rate': 'passed' },
  ],
  [
    { columns: { a: { max_null_rate: '50%' } } },
    facts(4, { empty: new Map([['a', 3]]) }),
    { 'a.max_null_rate': 'failed' },
  ],
  [{ columns: { a: { unique: true } } }, facts(4, { repeated: new Map([['a', 1]]) }), { 'a.unique': 'failed' }],
])('%j', (options, given, expected) => {
  expect(outcomes(options, given)).toEqual(expected);
});
