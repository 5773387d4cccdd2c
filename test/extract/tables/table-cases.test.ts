import { describe, expect, it } from 'vitest';
import { allCases, type TableCase } from './cases.ts';
import { linesOf, type Parser, rowsOf } from './page.ts';

const check = (parser: Parser) => (_name: string, html: string, lines: readonly string[], options: TableCase[3]) => {
  expect(linesOf(`<table>${html}</table>`, options, parser)).toEqual(lines);
};
const full = (cases: readonly TableCase[]) =>
  cases.map(([name, html, lines, options]) => [name, html, lines, options] as const);

describe('tables, as browsers read them', () => {
  it.each(full(allCases))('%s', check('correct'));
  it('there are 100 cases at least, no two of one name', () => {
    expect(new Set(allCases.map(([name]) => name)).size).toBe(allCases.length);
    expect(allCases.length).toBeGreaterThanOrEqual(100);
  });
});

/** They leave out end tags that the forgiving parser does not set by itself; random tables with all of them are in the other test. */
const LEFT_OUT = [
  'thead with td',
  'an empty corner of td',
  'a corner that says something is no head',
  'rowspan 0 ends with its tbody',
  'rowspan ends with its tbody',
  'several tbody',
  'tfoot is left out',
  'tfoot widens nothing',
];

describe('tables, as the forgiving parser reads them', () => {
  it.each(full(allCases.filter(([name]) => !LEFT_OUT.includes(name))))('%s', check('fast'));
});

describe('records', () => {
  it('have no prototype', () => {
    const [row] = rowsOf('<table><tr><th>__proto__<tr><td>1</table>');
    expect(Object.getPrototypeOf(row)).toBe(null);
    expect(Object.keys(row ?? {})).toEqual(['__proto__']);
  });

  it('what spans multiply without measure is refused, with what to do', () => {
    const wide = '<td>'.repeat(3000);
    const long = '<tr><td>'.repeat(3000);
    expect(() => rowsOf(`<table><tr>${wide}${long}</table>`)).toThrow(/more than 5000000 cells/);
  });

  it('absurd spans cost nothing', () => {
    const rows = rowsOf(`<table>${'<tr><td rowspan=65534 colspan=1000>x<td>y'.repeat(400)}</table>`);
    expect(rows).toHaveLength(400);
  });
});
