import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './page.ts';
import { htmlOf, type MadeCell, type MadeGroup, recordsOf } from './painter.ts';

const RUNS = 600;
const span = fc.option(
  fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 1, arbitrary: fc.constant(1200) }),
  { nil: undefined, freq: 1 },
);
const cell = (th: number): fc.Arbitrary<MadeCell> =>
  fc.record({
    tag: fc.oneof(
      { weight: th, arbitrary: fc.constant('th' as const) },
      { weight: 4, arbitrary: fc.constant('td' as const) },
    ),
    text: fc.constantFrom('', 'a', 'b', 'c', 'd', 'a_2', 'column_2', '1', '2'),
    colspan: span,
    rowspan: span,
  });
const row = fc.constantFrom(0, 1, 40).chain((th) => fc.array(cell(th), { maxLength: 6 }));
const group: fc.Arbitrary<MadeGroup> = fc.record({
  tag: fc.constantFrom('thead' as const, 'tbody' as const, 'tbody' as const, 'tfoot' as const),
  rows: fc.array(row, { maxLength: 6 }),
});

describe('random tables', () => {
  it.each(['correct', 'fast'] as const)('read as the standard paints them (%s)', (parser) => {
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 4 }),
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
        (groups, head_rows) => {
          // An object has its integer-like keys first, whatever the order of the columns.
          const made = recordsOf(groups, head_rows).map((one) => ({ ...Object.fromEntries(one) }));
          expect(rowsOf(htmlOf(groups), { head_rows }, parser).map((one) => ({ ...one }))).toEqual(made);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('any text is read without a fault', () => {
    const piece = fc.constantFrom(
      ...'<table> <tr> <td> <th> <tbody> <thead> <tfoot> </tr> </td> </table> <form> <caption> <td/colspan=3> <th/rowspan=0> x'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('correct', 'fast'), (pieces, parser) => {
        const rows = rowsOf(`<table>${pieces.join('')}`, {}, parser as 'correct');
        const names = rows.map((one) => Object.keys(one).join('\n'));
        expect(new Set(names).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });
});
