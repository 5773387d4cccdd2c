import { describe, expect, it } from 'vitest';
import { example, parse, problemsOf } from './samples.ts';

const SHOP = example('shop');

/** What is told of the example with one text replaced: `line:path message`, the line relative to the replaced one. */
function told(from: string, to: string): string[] {
  expect(SHOP).toContain(from);
  const text = SHOP.replace(from, to);
  const at = text.slice(0, text.indexOf(to)).split('\n').length;
  return problemsOf(text).map(({ path, message, position }) => `${(position?.line ?? 0) - at} ${path} ${message}`);
}

const PATTERN = /the selector "re:a" is a pattern, which finds texts and no elements$/;

describe('selectors that do not serve where they stand', () => {
  it.each([
    [
      'items',
      '[article.product_pod, "li.product-card"]',
      '[article.product_pod, "re:a"]',
      /^0 streams\.products\.items/,
    ],
    ['a login form', 'form: form#login', 'form: re:a', /^0 sources\.shop\.session\.login\.form/],
    [
      'the sign of a login',
      `success: "a[href='/logout']"`,
      'success: re:a',
      /^0 sources\.shop\.session\.login\.success/,
    ],
    [
      'an object',
      'in_stock: { select: .availability::text, matches: "In stock", type: boolean }',
      'in_stock: { select: "re:a", fields: { b: .b } }',
      /^0 streams\.products\.fields\.in_stock\.select/,
    ],
  ])('%s takes no pattern', (_, from, to, where) => {
    expect(told(from, to)).toEqual([expect.stringMatching(where)]);
    expect(told(from, to)).toEqual([expect.stringMatching(PATTERN)]);
  });

  it('what the browser waits for is CSS', () => {
    const keys = (selector: string) => `    wait_for: "${selector}"\n    primary_key:`;
    for (const selector of ['//li', '../li', '(//li)[1]', 're:a', 'li::text'])
      expect(told('    primary_key:', keys(selector))).toEqual([expect.stringMatching(/wait_for .* takes only CSS/)]);
    expect(() => parse(SHOP.replace('    primary_key:', keys('li:has(a)')))).not.toThrow();
  });

  it('a session has no selector that does not parse', () => {
    expect(told('        page: /login', '        submit: "button["\n        page: /login')).toEqual([
      expect.stringMatching(/^0 sources\.shop\.session\.login\.submit .*"button\[" does not parse/),
    ]);
  });
});

describe('paths of fields', () => {
  it('serve with records only', () => {
    expect(told('upc: "th:contains(\'UPC\') + td::text"', 'upc: { path: a.b }')).toEqual([
      expect.stringMatching(/^0 streams\.products\.detail\.fields\.upc\.path path serves with/),
    ]);
    expect(told('in_stock: { select: .availability::text,', 'in_stock: { path: a.b,')).toEqual([
      expect.stringMatching(/^0 streams\.products\.fields\.in_stock\.path path serves with/),
    ]);
  });

  it('are read before a run needs them', () => {
    const items = '    items: [article.product_pod, "li.product-card"]\n    fields:';
    const told1 = told(items, '    data: { json_ld: Product }\n    fields:\n      sku: { path: "a[" }');
    expect(told1).toEqual([expect.stringMatching(/^2 streams\.products\.fields\.sku\.path /)]);
    const column = '    table: table\n    fields:\n      sku: { path: "Price [EUR" }';
    expect(() => parse(SHOP.replace(items, column))).not.toThrow();
  });
});
