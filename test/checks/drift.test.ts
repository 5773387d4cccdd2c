import { describe, expect, it } from 'vitest';
import { type DriftOptions, judgeDrift } from '../../src/checks/drift.ts';
import {
  type DriftMemory,
  type ElementPrint,
  type FieldMemory,
  type FieldNotes,
  newFieldNotes,
  newSiteNotes,
  type SiteNotes,
} from '../../src/core/site.ts';

const SELECTORS = ['.price::text', '.amount::text'];
const print: ElementPrint = {
  tag: 'b',
  attributes: {},
  text: '£9.9',
  path: ['b'],
  neighbours: { before: '', after: '', index: 0, of: 1 },
  take: 'text',
};
const proposal = { select: '.cost::text', score: 0.82, rows: 18, examples: ['£1.20'] };

const seen = (notes: Partial<FieldNotes>, name = 'price'): SiteNotes => ({
  ...newSiteNotes(),
  fields: { [name]: { ...newFieldNotes(2), ...notes } },
});
const known = (memory: Partial<FieldMemory>, name = 'price'): DriftMemory => ({
  fields: { [name]: { usual: 0, hit_rate: 1, unparsed_rate: 0, ...memory } },
  rendering: {},
});
const options = (field: Partial<DriftOptions['fields'][string]> = {}): DriftOptions => ({
  minHitRate: 0.9,
  fields: { price: { selectors: SELECTORS, required: false, ...field } },
  itemSelectors: [],
});
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a field that nothing has ever matched', () => {
  it('is told on the first run, where there is enough to tell by', () => {
    const { warnings, failures, memory } = judgeDrift(seen({ misses: 20 }), undefined, options());
    expect(failures).toEqual([]);
    expect(warnings).toMatchObject([
      { code: 'never_found', message: expect.stringContaining('field "price" was found in none of 20 records') },
    ]);
    expect(judgeDrift(seen({ misses: 20 }), memory, options()).warnings).toEqual([]);
    const few = {
      ...seen({ misses: 4 }),
      fields: { ...seen({ misses: 4 }).fields, title: { ...newFieldNotes(1), hits: 4 } },
    };
    const both = { ...options(), fields: { ...options().fields, title: { selectors: ['h1'], required: false } } };
    expect(judgeDrift(few, undefined, both).warnings).toEqual([]);
    expect(codes(judgeDrift(seen({ misses: 1 }), undefined, options()).warnings)).toEqual(['never_found']);
    expect(codes(judgeDrift(seen({ misses: 20 }), undefined, options({ required: true })).failures)).toEqual([
      'hit_rate',
    ]);
  });
});

describe('fallbacks', () => {
  const fallback = { hits: 20, by: [0, 20] };

  it('are a warning where another selector does the work than on the last run', () => {
    const { warnings, failures, memory } = judgeDrift(seen(fallback), known({}), options());
    expect(failures).toEqual([]);
    expect(warnings).toEqual([
      {
        code: 'fallback',
        message: 'field "price": .amount::text matched in 20 of 20 records, the usual .price::text in none',
        remedy: 'The layout changed: put .amount::text first and drop .price::text if it stays dead.',
      },
    ]);
    expect(memory.fields['price']?.usual).toBe(1);
  });

  it('are none where the config only put its selectors in another order, or dropped one', () => {
    const { memory } = judgeDrift(seen(fallback), known({}), options());
    const [first, second] = SELECTORS;
    const reordered = judgeDrift(seen({ hits: 20, by: [20, 0] }), memory, options({ selectors: [second!, first!] }));
    expect(reordered.warnings).toEqual([]);
    expect(reordered.memory.fields['price']).toMatchObject({ usual: 0, select: second });
    expect(judgeDrift(seen({ hits: 20, by: [20] }), memory, options({ selectors: [second!] })).warnings).toEqual([]);
    expect(judgeDrift(seen({ hits: 20, by: [20] }), memory, options({ selectors: ['.cost'] })).warnings).toEqual([]);
    const back = judgeDrift(seen({ hits: 20, by: [0, 20] }), memory, options({ selectors: [second!, first!] }));
    expect(codes(back.warnings)).toEqual(['fallback']);
  });

  it('are only reported on the first run', () => {
    const { warnings, fields, memory } = judgeDrift(seen(fallback), undefined, options());
    expect(warnings).toEqual([]);
    expect(fields[0]).toMatchObject({ used: [{ select: '.amount::text', hits: 20 }] });
    expect(memory.fields['price']?.usual).toBe(1);
  });

  it('are no news where they are usual, and two layouts in turns do not warn on each run', () => {
    expect(judgeDrift(seen(fallback), known({ usual: 1 }), options()).warnings).toEqual([]);
    const { warnings, memory } = judgeDrift(seen({ hits: 41, by: [20, 21] }), known({}), options());
    expect(warnings).toEqual([]);
    expect(memory.fields['price']?.usual).toBe(0);
  });

  it('of the rows are told by pages', () => {
    const notes = { ...newSiteNotes(), items: [1, 9] };
    const given = { ...options(), itemSelectors: ['article', 'li.card'] };
    const { warnings } = judgeDrift(notes, known({}, '@items'), given);
    expect(warnings[0]?.message).toBe('items: li.card matched in 9 of 10 pages, the usual article in 1');
  });

  it('are not judged by a memory of a longer chain', () => {
    expect(judgeDrift(seen(fallback), known({ usual: 7 }), options()).warnings).toEqual([]);
  });
});

describe('hit rates', () => {
  it.each<[string, Partial<FieldNotes>, Partial<DriftOptions['fields'][string]>, boolean]>([
    ['a required field below the limit', { hits: 17, misses: 3, by: [17] }, { required: true }, true],
    ['a required field at the limit', { hits: 18, misses: 2, by: [18] }, { required: true }, false],
    ['a field that may miss', { hits: 2, misses: 18, by: [2] }, {}, false],
    ['a field below its own limit', { hits: 9, misses: 11, by: [9] }, { minHitRate: 0.5 }, true],
    [
      'a required field with a lower limit of its own',
      { hits: 12, misses: 8, by: [12] },
      { required: true, minHitRate: 0.5 },
      false,
    ],
    ['few records of which one has it', { hits: 1, misses: 3, by: [1] }, { required: true }, false],
    ['few records that all miss', { hits: 0, misses: 3 }, { required: true }, true],
    ['records that were healed', { hits: 0, misses: 20, healed: 20, proposal }, { required: true }, false],
    ['no record at all', {}, { required: true }, false],
  ])('%s', (_, notes, field, fails) => {
    expect(codes(judgeDrift(seen(notes), undefined, options(field)).failures)).toEqual(fails ? ['hit_rate'] : []);
  });

  it('name the field, its selectors, the rate, the limit and what to do', () => {
    const { failures, warnings } = judgeDrift(seen({ misses: 20, proposal }), known({}), options({ required: true }));
    expect(failures).toEqual([
      {
        code: 'hit_rate',
        message:
          'field "price" was found in 0 of 20 records (0%), at least 90% expected; its selectors: .price::text | .amount::text',
        remedy: 'Add .cost::text to the selectors of "price": it looks like the element of the last run.',
      },
    ]);
    expect(codes(warnings)).toEqual(['selector_proposal']);
  });

  it('of which two elements may be the right one: both are told, and the remedy names none', () => {
    const two = { ...proposal, rivals: ['£9.90'] };
    const judged = judgeDrift(seen({ misses: 20, proposal: two }), known({}), options({ required: true }));
    expect(judged.failures[0]?.remedy).toContain('two elements look like that of the last run');
    expect(judged.warnings[0]?.message).toContain('; another element is as much alike, e.g. "£9.90"');
    expect(judged.warnings[0]?.remedy).toContain('`heal: true` uses neither');
    expect(judged.fields[0]?.proposal).toEqual(two);
  });

  it('that fell by more than 20 points are a warning, the limit not reached', () => {
    const fallen = judgeDrift(seen({ hits: 15, misses: 5, by: [15] }), known({ hit_rate: 1 }), options());
    expect(fallen.warnings).toEqual([
      {
        code: 'hit_rate_fell',
        message: 'field "price" was found in 75% of 20 records, on the last run in 100%',
        remedy: expect.stringContaining('Compare a record'),
      },
    ]);
    expect(fallen.fields[0]).toMatchObject({ hit_rate: 0.75, earlier_hit_rate: 1 });
    const little = judgeDrift(seen({ hits: 16, misses: 4, by: [16] }), known({ hit_rate: 1 }), options());
    expect(little.warnings).toEqual([]);
  });

  it('never look whole or empty where they are not', () => {
    const { failures } = judgeDrift(seen({ hits: 1, misses: 99_999, by: [1] }), undefined, options({ required: true }));
    expect(failures[0]?.message).toContain('1 of 100,000 records (0.1%)');
    const nearly = judgeDrift(seen({ hits: 99_999, misses: 1, by: [99_999] }), undefined, options({ minHitRate: 1 }));
    expect(nearly.failures[0]?.message).toContain('(99.9%), at least 100% expected');
  });
});

describe('rows that are gone', () => {
  const given = { ...options(), itemSelectors: ['article'] };

  it('are a failure where the last run had them', () => {
    const { failures } = judgeDrift(seen({ misses: 3, proposal }, '@items'), known({}, '@items'), given);
    expect(failures[0]?.message).toContain('items were found on none of 3 pages, although the last run found some');
  });

  it('are a failure where pages have what looks like them, though others have them: as many as ever do not count', () => {
    const judge = (notes: Partial<FieldNotes>, hit_rate = 1) =>
      judgeDrift(seen({ proposal, ...notes }, '@items'), known({ hit_rate }, '@items'), given);
    const [half] = judge({ hits: 2, misses: 3, by: [2] }).failures;
    expect(half?.message).toBe(
      'items were found on 2 of 5 pages; on the others .cost::text looks like them; selectors: article',
    );
    expect(half?.remedy).toContain('Add .cost::text to `items`');
    expect(codes(judge({ hits: 99, misses: 1, by: [99] }).failures), 'one page in a hundred').toEqual(['hit_rate']);
    expect(judge({ hits: 9, misses: 1, by: [9] }, 0.9).failures, 'the last page of before').toEqual([]);
    expect(judge({ hits: 2, misses: 3, healed: 60, by: [2] }).failures, 'healed').toEqual([]);
  });

  it('are none on the first run, nor where some pages have them', () => {
    const never = known({ hit_rate: 0, usual: -1 }, '@items');
    for (const before of [undefined, never]) {
      const { failures: none, warnings } = judgeDrift(seen({ misses: 3 }, '@items'), before, given);
      expect(none).toEqual([]);
      expect(warnings).toMatchObject([{ code: 'no_rows', message: expect.stringContaining('none of 3 pages') }]);
    }
    expect(judgeDrift(seen({ hits: 4, misses: 1, by: [4] }, '@items'), known({}, '@items'), given).failures).toEqual(
      [],
    );
  });
});

describe('values', () => {
  const text = { hits: 100, by: [100], samples: ['ask us'] };

  it.each<[string, number, number | undefined, boolean]>([
    ['none', 0, undefined, false],
    ['one on the first run', 1, undefined, true],
    ['new since the last run', 1, 0, true],
    ['few, as before', 2, 0.02, false],
    ['more often than before', 4, 0.02, true],
    ['many, as before', 10, 0.1, true],
  ])('that do not parse: %s', (_, unparsed, before, told) => {
    const memory = before === undefined ? undefined : known({ unparsed_rate: before });
    const { warnings, memory: after } = judgeDrift(seen({ ...text, unparsed }), memory, options());
    expect(codes(warnings)).toEqual(told ? ['unparsed'] : []);
    if (told) expect(warnings[0]?.message).toContain('"ask us"');
    expect(after.fields['price']?.unparsed_rate).toBe(unparsed / 100);
  });

  it('that were healed are always told, with the selector to paste', () => {
    const { warnings, fields } = judgeDrift(seen({ misses: 20, healed: 18, proposal }), known({}), options());
    expect(codes(warnings)).toEqual(['healed']);
    expect(warnings[0]?.message).toBe(
      'field "price": no selector matched; 18 values were taken by .cost::text (likeness 0.82), e.g. "£1.20"',
    );
    expect(warnings[0]?.remedy).toContain('".cost::text"');
    expect(fields[0]).toMatchObject({ healed: 18, hits: 0, proposal });
  });
});

describe('memory', () => {
  it('keeps the print of the last run that had one', () => {
    const gone = judgeDrift(seen({ misses: 20 }), known({ print }), options());
    expect(gone.memory.fields['price']).toEqual({
      usual: 0,
      select: '.price::text',
      hit_rate: 0,
      unparsed_rate: 0,
      print,
    });
    const other = { ...print, tag: 'i' };
    const found = judgeDrift(seen({ hits: 20, by: [20], print: other }), known({ print }), options());
    expect(found.memory.fields['price']?.print).toEqual(other);
  });

  it('keeps what was not looked for and forgets fields that the config has no more', () => {
    const earlier: DriftMemory = {
      fields: { ...known({ print }).fields, ...known({}, 'old').fields, ...known({}, '@items').fields },
      rendering: { list: 'browser' },
    };
    const { memory, fields } = judgeDrift(newSiteNotes(), earlier, options());
    expect(fields).toEqual([]);
    expect(Object.keys(memory.fields)).toEqual(['price', '@items']);
    expect(memory.rendering).toEqual({ list: 'browser' });
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
  });

  it('learns by kind how pages are to be read', () => {
    const notes = {
      ...newSiteNotes(),
      rendering: { list: { helped: 3, useless: 0 }, detail: { helped: 0, useless: 4 } },
    };
    const { memory } = judgeDrift(notes, undefined, options());
    expect(memory.rendering).toEqual({ list: 'browser', detail: 'static' });
  });

  it('is the same for the same pages, whatever their number', () => {
    const some = judgeDrift(seen({ hits: 20, by: [20], print }), undefined, options()).memory;
    expect(judgeDrift(seen({ hits: 900, by: [900], print }), some, options()).memory).toEqual(some);
  });
});
