import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStatements, type Statement, type Version, type VersionRules } from '../../src/sinks/csv-versions.ts';
import { timeKey } from '../../src/sinks/time-key.ts';
import { SEED } from './support.ts';

console.log(`seed ${SEED}`);

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;
const rulesAt = (now: number): VersionRules => ({
  now: day(now),
  hasOwnTimes: true,
  isSame: (a, b) => a[0] === b[0],
});
/** What a record of a moment says is the same however often it is said. */
const statement = fc
  .integer({ min: 1, max: 12 })
  .map((n): Statement => ({ cells: ['abc'[n % 3]!], at: day(n), isDeleted: n % 4 === 2 }));
const delivery: fc.Arbitrary<Statement[]> = fc
  .uniqueArray(statement, { selector: ({ at }) => at, maxLength: 4 })
  .map((all) => [...all].sort((a, b) => (a.at < b.at ? -1 : 1)));

function expectHistory(versions: readonly Version[]): void {
  versions.forEach((version, i) => {
    const next = versions[i + 1];
    if (version.to !== '') expect(timeKey(version.from) <= timeKey(version.to)).toBe(true);
    if (!next) return;
    expect(version.to).not.toBe('');
    expect(timeKey(version.to) <= timeKey(next.from)).toBe(true);
  });
}

describe('the versions of a row', () => {
  it('never overlap, and only the newest is open', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 5 }), (deliveries) => {
        let versions: Version[] = [];
        deliveries.forEach((said, i) => {
          versions = applyStatements(versions, said, rulesAt(13 + i));
          expectHistory(versions);
        });
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('what is said twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 3 }), delivery, (earlier, said) => {
        const before = earlier.reduce<Version[]>((all, one, i) => applyStatements(all, one, rulesAt(13 + i)), []);
        const once = applyStatements(before, said, rulesAt(18));
        // a row that came back with an old time is its own case, below
        fc.pre(once.every(({ from, at }) => from === at));
        expect(applyStatements(once, said, rulesAt(19))).toEqual(once);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('states with times of their own may come in any order and in any runs', () => {
    const states = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(states, fc.nat({ max: 5 }), (times, cut) => {
        const said = (list: readonly number[]): Statement[] =>
          [...list].sort((a, b) => a - b).map((n) => ({ cells: [`v${n}`], at: day(n), isDeleted: false }));
        const whole = applyStatements([], said(times), rulesAt(20));
        const first = applyStatements([], said(times.slice(0, cut)), rulesAt(20));
        expect(applyStatements(first, said(times.slice(cut)), rulesAt(21))).toEqual(whole);
        expect(whole.map(({ from }) => from)).toEqual(said(times).map(({ at }) => at));
      }),
      { numRuns: 1_000, seed: SEED },
    );
  });

  it('a row that was gone and is there again opens a version, not older than the end of the last', () => {
    const gone: Version[] = [{ cells: ['a'], from: day(1), to: day(5), at: day(1) }];
    const back = applyStatements(gone, [{ cells: ['a'], at: day(1), isDeleted: false }], rulesAt(9));
    expect(back).toEqual([...gone, { cells: ['a'], from: day(9), to: '', at: day(1) }]);
    // it says the same of itself at every run from now on
    expect(applyStatements(back, [{ cells: ['a'], at: day(1), isDeleted: false }], rulesAt(11))).toEqual(back);
    const other = applyStatements(back, [{ cells: ['b'], at: day(8), isDeleted: false }], rulesAt(12));
    expect(other.at(-1)).toEqual({ cells: ['b'], from: day(12), to: '', at: day(8) });
    const later = applyStatements(gone, [{ cells: ['b'], at: day(7), isDeleted: false }], rulesAt(9));
    expect(later.at(-1)).toEqual({ cells: ['b'], from: day(7), to: '', at: day(7) });
  });

  it('a correction of the same moment replaces the version; what a clock that went back says does too', () => {
    const current: Version[] = [{ cells: ['a'], from: day(3), to: '', at: day(3) }];
    const corrected = applyStatements(current, [{ cells: ['b'], at: day(3), isDeleted: false }], rulesAt(9));
    expect(corrected).toEqual([{ cells: ['b'], from: day(3), to: '', at: day(3) }]);
    const rules = { ...rulesAt(2), hasOwnTimes: false };
    expect(applyStatements(current, [{ cells: ['b'], at: day(2), isDeleted: false }], rules)).toEqual(corrected);
  });
});

it('times sort across zones, dates and Unix time', () => {
  const texts = [
    '2026-01-01T00:00:00+02:00',
    '2026-01-01 00:30:00+02',
    '1767225600',
    '2026-01-01T00:00:00.001Z',
    '2026-01-02',
    '1767500000000',
    'x',
  ];
  const shuffled = [...texts].reverse();
  expect(shuffled.sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1))).toEqual(texts);
});
