import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChain } from '../../src/extract/chain.ts';
import { checkSelector } from '../../src/extract/selector-syntax.ts';
import { BAD, GOOD } from './selectors-table.ts';

const compiles = (selector: string): boolean => {
  try {
    createChain([selector]);
    return true;
  } catch {
    return false;
  }
};

describe('what a selector must look like', () => {
  it('has more than 100 selectors in its tables', () => {
    expect(GOOD.length).toBeGreaterThan(100);
    expect(BAD.length).toBeGreaterThan(100);
  });

  it.each(GOOD)('%s is accepted, and compiles', (selector) => {
    expect(checkSelector(selector)).toBeUndefined();
    expect(compiles(selector)).toBe(true);
  });

  it.each(BAD)('%s is refused at %i', (selector, at, hint) => {
    const mistake = checkSelector(selector);
    expect(mistake?.message).toBeTruthy();
    expect({ at: mistake?.at, hint: mistake?.hint ?? '' }).toEqual({ at, hint: expect.stringContaining(hint) });
    expect(compiles(selector)).toBe(false);
  });

  it('accepts exactly what compiles, and throws nothing, whatever it is given', () => {
    const piece = fc.constantFrom(
      'a',
      '.b',
      '#c',
      '[d=e]',
      ':not(',
      ')',
      '::text',
      ' ',
      '>',
      '+',
      ',',
      '"',
      '[',
      ']',
      '//',
      '@x',
      '/',
      '(',
      ':is(',
      '2',
      '*',
      '|',
      '\\',
      ':nth-child(',
      'n+1',
      'or',
      '=',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        ),
        (selector) => {
          const mistake = checkSelector(selector);
          expect(compiles(selector)).toBe(mistake === undefined);
          if (mistake) expect(mistake.at).toBeGreaterThanOrEqual(0);
          if (mistake) expect(mistake.at).toBeLessThanOrEqual(selector.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says in the error of a chain which selector it is, where and what was meant', () => {
    expect(() => createChain(['h3 a', 'h3::txt'])).toThrow(
      expect.objectContaining({
        code: 'selector_syntax',
        message: expect.stringContaining('"h3::txt" does not parse at character 3'),
        remedy: 'did you mean ::text?',
      }),
    );
  });
});
