import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchFromRecords } from '../../src/core/batch-build.ts';
import { formatWriter } from '../../src/core/dates/write.ts';
import type { Json } from '../../src/core/json.ts';
import { cursorReader } from '../../src/incremental/formats.ts';
import {
  backfillProblem,
  createIncremental,
  incrementalOptionsSchema,
  newCursorNotes,
} from '../../src/incremental/index.ts';
import { addTo, compare, numberOf } from '../../src/incremental/value.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
type Input = Parameters<typeof incrementalOptionsSchema.parse>[0] & object;

const make = (input: object, context: { from?: string; to?: string } = {}) =>
  createIncremental(incrementalOptionsSchema.parse({ cursor_field: 'at', ...(input as Input) }), {
    stream: 's',
    now: NOW,
    ...context,
  });

const asked = (input: object, last?: string | number, context = {}) =>
  make(input, context)
    .ranges(last)
    .map((span) => span.asked);

const seen = (input: object, values: readonly (Json | undefined)[], mark?: string | number) => {
  const notes = newCursorNotes();
  const page = batchFromRecords(
    values.map((at) => (at === undefined ? {} : { at })),
    {},
  );
  return { mark: make(input).see(page, mark, notes), notes };
};

describe('the order of cursors', () => {
  const order = (format: string | undefined, a: string, b: string, zone = 'UTC'): number => {
    const read = cursorReader(format, zone);
    return Math.sign(compare(read(a)!, read(b)!)!);
  };

  it.each([
    [undefined, '9', '10'],
    [undefined, '9007199254740993', '9007199254740994'],
    [undefined, '0.10000000000000000001', '0.10000000000000000002'],
    [undefined, '1e2', '101'],
    [undefined, '-5', '3'],
    [undefined, '2025-01-01T00:00:00.000000001Z', '2025-01-01T00:00:00.000000002Z'],
    [undefined, '2025-01-01T01:00:00+02:00', '2025-01-01T00:00:00Z'],
    [undefined, '2025-01-01', '2025-01-01T00:00:01'],
    ['unix', '1700000000.5', '1700000000.75'],
    ['unix_ms', '1700000000000', '1700000000001'],
    ['dd.MM.yyyy HH:mm', '31.01.2025 10:00', '01.02.2025 09:00'],
    ['dd MMM yyyy', '31 Jan 2025', '01 Feb 2025'],
    ['text', '10', '9'],
    ['text', '\ufb01', '\u{1f600}'],
    [undefined, 'a-10', 'a-9'],
  ])('%s: %s before %s', (format, a, b) => {
    expect(order(format, a, b)).toBe(-1);
    expect(order(format, b, a)).toBe(1);
    expect(order(format, a, a)).toBe(0);
  });

  it.each([
    [undefined, ['2025-01-01', 'x']],
    [undefined, ['17', 'a7']],
    ['iso', ['yesterday']],
    ['unix', ['2025-01-01']],
    ['dd.MM.yyyy', ['31.02.2025']],
  ])('%s: %j has none, which is named', (format, values) => {
    expect(() => seen({ format }, values)).toThrow(
      expect.objectContaining({ code: 'cursor_not_comparable', remedy: expect.stringMatching(/format|cursor_field/) }),
    );
  });

  it('counts all digits of numbers, however they are written', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 40n), 10n ** 40n),
        fc.bigInt(-(10n ** 40n), 10n ** 40n),
        fc.nat(12),
        (a, b, scale) => {
          const written = (value: bigint): string => addTo({ kind: 'number', value, scale }, 0);
          const read = (value: bigint) => numberOf(written(value))!;
          expect(Math.sign(compare(read(a), read(b))!)).toBe(a < b ? -1 : a > b ? 1 : 0);
        },
      ),
    );
  });
});

describe('zones', () => {
  it('take cursors that name none for those of their clocks', () => {
    const input = { zone: 'Europe/Berlin', param_format: 'iso', format: 'dd.MM.yyyy HH:mm' };
    expect(asked(input, '15.07.2025 12:00')).toEqual([{ start: '2025-07-15T10:00:00Z' }]);
    expect(asked(input, '15.01.2025 12:00')).toEqual([{ start: '2025-01-15T11:00:00Z' }]);
    expect(asked({ zone: 'Europe/Berlin', param_format: 'unix' }, '2025-07-15T12:00')).toEqual([{ start: 1752573600 }]);
  });

  it('go back over the hour that clocks show twice, of which nothing is missed then', () => {
    const input = { zone: 'Europe/Berlin', format: 'yyyy-MM-dd HH:mm' };
    expect(asked(input, '2025-10-26 02:30')).toEqual([{ start: '2025-10-26 01:30' }]);
    expect(asked(input, '2025-10-26 03:00')).toEqual([{ start: '2025-10-26 03:00' }]);
    expect(asked({ zone: 'Europe/Berlin' }, '2025-10-26T02:10:00')).toEqual([{ start: '2025-10-26T01:10:00' }]);
    expect(asked({ zone: 'Europe/Berlin' }, '2025-10-26T02:10:00+01:00')).toEqual([
      { start: '2025-10-26T02:10:00+01:00' },
    ]);
  });

  it('reckon lookbacks across a change of the clocks by time, not by the face of the clock', () => {
    const input = { zone: 'Europe/Berlin', format: 'dd.MM.yyyy HH:mm', lookback: '1d' };
    expect(asked(input, '30.03.2025 12:00')).toEqual([{ start: '29.03.2025 11:00' }]);
  });

  it('are read as they are written, all year', () => {
    const formats = [
      'dd.MM.yyyy HH:mm:ss',
      'yyyy-MM-dd HH:mm:ss.SSS',
      'd MMM yyyy h:mm a',
      'yyyyMMdd HHmmss XX',
      "yyyy-MM-dd'T'HH:mm:ssXXX",
    ];
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2037, 0) }),
        fc.constantFrom(...formats),
        fc.constantFrom(...zones),
        (at, format, zone) => {
          const minute = Math.floor(at / 60_000) * 60_000;
          const read = cursorReader(format, zone)(formatWriter(format, zone)(minute))!;
          if (read.kind !== 'time') throw new Error('no date');
          expect([0, read.repeated]).toContain(minute - read.ms);
        },
      ),
    );
  });
});

describe('what is asked for', () => {
  it.each([
    ['nothing before the first run', {}, undefined, [{}]],
    ['the start', { start: '2025-01-01' }, undefined, [{ start: '2025-01-01' }]],
    ['the last cursor', { start: '2025-01-01' }, '2025-02-01', [{ start: '2025-02-01' }]],
    ['so far before it', { lookback: '1d' }, '2025-02-01T10:00:00.123456Z', [{ start: '2025-01-31T10:00:00.123456Z' }]],
    ['ids as numbers', { lookback: 5 }, '100', [{ start: 95 }]],
    ['decimals with their digits', { lookback: 1 }, '100.50', [{ start: '99.50' }]],
    ['large ids as texts', {}, '9007199254740993', [{ start: '9007199254740993' }]],
    ['texts as texts', { format: 'text' }, '100', [{ start: '100' }]],
    ['seconds as milliseconds', { format: 'unix', param_format: 'unix_ms' }, '1700000000', [{ start: 1700000000000 }]],
    [
      'seconds with a fraction',
      { format: 'unix', lookback: '500ms' },
      '1700000000.25',
      [{ start: 1699999999.75 }].map(({ start }) => ({ start: String(start) })),
    ],
    ['ISO as a date', { param_format: 'yyyy-MM-dd' }, '2025-02-01T23:59:59Z', [{ start: '2025-02-01' }]],
    ['up to an end', { start: 1, end: 10 }, 3, [{ start: 3, end: 10 }]],
    ['nothing behind the end', { start: 1, end: 10 }, 11, []],
    ['the future as now', {}, '2030-01-01T00:00:00Z', [{ start: '2026-06-01T12:00:00Z' }]],
    [
      'windows with shared edges',
      { start: '2026-05-30', window: '1d' },
      undefined,
      [
        { start: '2026-05-30', end: '2026-05-31' },
        { start: '2026-05-31', end: '2026-06-01' },
      ],
    ],
    [
      'windows of numbers',
      { start: 0, end: 25, window: 10 },
      undefined,
      [
        { start: 0, end: 10 },
        { start: 10, end: 20 },
        { start: 20, end: 25 },
      ],
    ],
  ])('%s', (_, input, last, expected) => {
    expect(asked(input, last)).toEqual(expected);
  });

  it('is what a backfill says, in the stream’s format', () => {
    const input = { format: 'unix', start: 1700000000, window: '1d' };
    expect(asked(input, 1760000000, { from: '2025-01-01', to: '2025-01-02T12:00:00Z' })).toEqual([
      { start: 1735689600, end: 1735776000 },
      { start: 1735776000, end: 1735819200 },
    ]);
    expect(asked({ start: '2025-01-01T00:00:00Z' }, undefined, { from: '2025-03-01' })).toEqual([
      { start: '2025-03-01T00:00:00Z' },
    ]);
  });

  it.each([
    [{ format: 'unix' }, { from: 'soon' }, /--from "soon" is not written as the cursors of s are \(unix\)/],
    [{ start: '2025-01-01' }, { from: '17' }, /--from "17" is a number, the cursors of s are dates/],
    [
      { start: '2025-01-01' },
      { from: '2025-02-01', to: '2025-01-01' },
      /--from 2025-02-01 lies behind --to 2025-01-01/,
    ],
    [{ start: 1 }, { from: '1', to: '2' }, undefined],
  ])('of a backfill must fit: %j %j', (input, range, message) => {
    const problem = backfillProblem(incrementalOptionsSchema.parse({ cursor_field: 'at', ...input }), 's', range);
    if (message) expect(problem).toMatch(message);
    else expect(problem).toBeUndefined();
  });

  it('of a backfill behind a gap moves no cursor', () => {
    expect(make({}, { from: '2025-03-01' }).isContiguous('2025-02-01', false)).toBe(false);
    expect(make({}, { from: '2025-01-01' }).isContiguous('2025-02-01', false)).toBe(true);
    const behindStart = make({ start: '2025-01-01T00:00:00Z' }, { from: '2025-03-01' });
    expect(behindStart.isContiguous(undefined, true)).toBe(false);
    expect(make({ start: '2025-01-01T00:00:00Z' }, { from: '2025-01-01' }).isContiguous(undefined, false)).toBe(true);
    expect(make({}, { from: '2025-03-01' }).isContiguous(undefined, true), 'it begins there').toBe(true);
    expect(make({}, { from: '2025-03-01' }).isContiguous(undefined, false), 'a new partition').toBe(false);
    expect(make({}).later('2025-02-01', '2025-01-01')).toBe('2025-02-01');
  });

  it('cannot be reckoned from texts', () => {
    expect(() => asked({ lookback: 3 }, 'abc')).toThrow(expect.objectContaining({ code: 'bad_distance' }));
    expect(() => asked({ lookback: '1d' }, '17')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('format: unix') }),
    );
  });
});

describe('what was delivered', () => {
  it('moves the cursor to the largest, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: NOW }), { minLength: 1 }), (times) => {
        const texts = times.map((time) => new Date(time).toISOString());
        expect(seen({}, texts).mark).toBe(new Date(Math.max(...times)).toISOString());
      }),
    );
  });

  it('F58 a cursor in the future counts as now', () => {
    const { mark, notes } = seen({}, ['2026-05-01T00:00:00Z', '2031-01-01T00:00:00Z']);
    expect(mark).toBe('2026-06-01T12:00:00Z');
    expect(notes.future).toBe(1);
  });

  it('counts records without a cursor', () => {
    expect(seen({}, [null, '', undefined, 7])).toEqual({
      mark: '7',
      notes: { present: 3, empty: 3, future: 0, filtered: 0, descents: 0 },
    });
  });
});
