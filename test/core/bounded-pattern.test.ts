import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedPattern } from '../../src/core/bounded-pattern.ts';
import { countBranches, isCheap } from '../../src/core/pattern-cost.ts';

describe('the cost of a pattern', () => {
  it.each([
    ['abc', 0],
    ['[a-z+*?]', 0],
    ['\\+\\*', 0],
    ['(\\d+)[.,](\\d{2})', 2],
    ['(?:a|b)c?', 2],
    ['(?<year>\\d{4})-(?<month>\\d\\d)', 1],
    ['(ab)+', 1],
    ['a+?b*?', 2],
    ['[\\]+]x*', 1],
    ['(a+)+', undefined],
    ['(a|a)*', undefined],
    ['((a+)b)*', undefined],
    ['(?:a?){20}', undefined],
    ['(a)\\1', undefined],
    ['(?<q>a)\\k<q>', undefined],
  ])('%s branches %s times', (source, branches) => {
    expect(countBranches(source)).toBe(branches);
  });

  it('is small for what configs hold, on texts of fields', () => {
    for (const source of ['[\\d.,]+', '^\\s*Price:\\s*([\\d.,]+)', '(\\d+) of (\\d+)'])
      expect(isCheap(countBranches(source), 60)).toBe(true);
    expect(isCheap(countBranches('.*.*.*x'), 50_000)).toBe(false);
    expect(isCheap(countBranches('a?'.repeat(30)), 30)).toBe(false);
  });
});

describe('a bounded pattern', () => {
  it('gives the match with its groups, those that took no part empty', () => {
    expect(boundedPattern('(a)|(b)').match('xb')).toEqual(['b', '', 'b']);
    expect(boundedPattern('(a+)+$').match('aa')).toEqual(['aa', 'aa']);
    expect(boundedPattern('z').match('a')).toBeUndefined();
    expect(boundedPattern('end$').match(`${'x'.repeat(1_000_000)}end`)).toEqual(['end']);
  });

  it.each(['(a+)+$', '(a|a)*$', '(?:a?){25}a{25}$', '(?:a*)*b', `${'a?'.repeat(28)}${'a'.repeat(28)}$`])(
    'S12 %s is stopped',
    (source) => {
      const text = `${'a'.repeat(27)}!`;
      const start = performance.now();
      try {
        boundedPattern(source).match(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'pattern_too_slow' });
      }
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  it('finds what a plain search finds, on both ways', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '(a)', '(?:b|a)', '(ab)', '.', '^', '$', '(a|b)');
    const pattern = fc.array(fc.tuple(piece, fc.constantFrom('', '', '+', '*?', '{1,2}')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }), (pieces, text) => {
        const source = pieces.map(([one, times]) => (/^[\^$]$/.test(one) ? one : one + times)).join('');
        const plain = new RegExp(source, 'u').exec(text);
        expect(boundedPattern(source).match(text)).toEqual(
          plain === null ? undefined : [...plain].map((group) => group ?? ''),
        );
        expect(boundedPattern(source).test(text)).toBe(plain !== null);
      }),
      { numRuns: 300 },
    );
  });
});
