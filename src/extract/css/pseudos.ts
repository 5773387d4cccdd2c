/** Pseudo-classes that are short for another selector. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['any-link', ':is(a, area, link)[href]'],
  ['link', ':is(a, area, link)[href]'],
  [
    'disabled',
    ':is(:is(button, input, select, textarea, optgroup, option)[disabled], optgroup[disabled] > option, fieldset[disabled], fieldset[disabled] :is(button, input, select, textarea))',
  ],
  ['enabled', ':is(button, input, select, textarea, optgroup, option, fieldset):not(:disabled)'],
  ['checked', ':is(:is(input[type=radio], input[type=checkbox])[checked], option[selected])'],
  ['required', ':is(input, select, textarea)[required]'],
  ['optional', ':is(input, select, textarea):not([required])'],
]);

/** Pseudo-classes with a list of selectors in parentheses. */
export const LISTS: ReadonlyMap<string, 'is' | 'not' | 'has'> = new Map([
  ['is', 'is'],
  ['where', 'is'],
  ['matches', 'is'],
  ['not', 'not'],
  ['has', 'has'],
]);

/** Pseudo-classes by position. */
export const NTH: ReadonlyMap<string, { readonly fromEnd: boolean; readonly ofType: boolean }> = new Map([
  ['nth-child', { fromEnd: false, ofType: false }],
  ['nth-last-child', { fromEnd: true, ofType: false }],
  ['nth-of-type', { fromEnd: false, ofType: true }],
  ['nth-last-of-type', { fromEnd: true, ofType: true }],
]);

export const CONTAINS: ReadonlySet<string> = new Set(['contains', 'icontains', '-soup-contains']);

export const PLAIN: ReadonlySet<string> = new Set([
  'scope',
  'root',
  'empty',
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'only-of-type',
]);

export const KNOWN_PSEUDOS: readonly string[] = [
  ...PLAIN,
  ...ALIASES.keys(),
  ...LISTS.keys(),
  ...NTH.keys(),
  ...CONTAINS,
];

/** What to write instead of what only jQuery, a test tool or a painted page knows. */
export function insteadOf(name: string, argument: string): string | undefined {
  const number = /^-?\d+$/.test(argument.trim()) ? Number(argument) : undefined;
  switch (name) {
    case 'first':
      return 'write :first-of-type or :nth-of-type(1); a field takes the first match anyway';
    case 'last':
      return 'write :last-of-type or :nth-last-of-type(1)';
    case 'eq':
    case 'nth':
      if (number === undefined) return 'write :nth-of-type(…), counted from 1';
      return number < 0 ? `write :nth-last-of-type(${-number})` : `write :nth-of-type(${number + 1})`;
    case 'gt':
      return `write :nth-of-type(n+${(number ?? 0) + 2})`;
    case 'lt':
      return `write :nth-of-type(-n+${number ?? 1})`;
    case 'even':
      return 'write :nth-of-type(odd): jQuery counts from 0, CSS from 1';
    case 'odd':
      return 'write :nth-of-type(even): jQuery counts from 0, CSS from 1';
    case 'text':
    case 'html':
      return `write ::${name}, with two colons`;
    case 'attr':
      return `write ::attr(${argument || 'name'}), with two colons`;
    case 'has-text':
    case 'text-is':
      return `write :contains(${argument || "'…'"})`;
    case 'parent':
      return 'write :not(:empty) for elements that hold something, or :has(> …) for the parent of something';
    case 'selected':
      return 'write [selected]';
    case 'input':
    case 'header':
      return name === 'input' ? 'write :is(input, select, textarea, button)' : 'write :is(h1, h2, h3, h4, h5, h6)';
    case 'visible':
    case 'hidden':
    case 'hover':
    case 'focus':
    case 'active':
    case 'visited':
    case 'target':
      return 'a page as it was sent has no such state: choose the element by its class or attributes';
    default:
      return undefined;
  }
}
