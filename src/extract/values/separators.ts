/** What a language puts between digits. */
export interface Separators {
  /** Characters that begin the fraction. */
  readonly decimals: string;
  /** Characters between groups of digits; spaces and apostrophes group in every language. */
  readonly groups: string;
}

const known = new Map<string, Separators>();

/**
 * Separators of a language, of its plain numbers and of its amounts, which differ in a few (`12,50` but `12.50 CHF` in fr-CH).
 * @returns undefined for what is no name of a language
 */
export function separatorsOf(locale: string, kind: 'decimal' | 'currency'): Separators | undefined {
  const key = `${kind} ${locale}`;
  const found = known.get(key) ?? read(locale, kind);
  if (found) known.set(key, found);
  return found;
}

function read(locale: string, kind: 'decimal' | 'currency'): Separators | undefined {
  try {
    const plain = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
    const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).formatToParts(-1234567.8);
    const parts = kind === 'decimal' ? plain : [...amount, ...plain];
    const groups = charactersOf(parts, 'group');
    const decimals = [...charactersOf(parts, 'decimal')].filter((character) => !groups.includes(character)).join('');
    return { decimals, groups: `${groups} '` };
  } catch {
    return undefined;
  }
}

const charactersOf = (parts: readonly Intl.NumberFormatPart[], type: string): string => {
  const found = parts.filter((part) => part.type === type).map((part) => part.value.replace('\u2019', "'"));
  return [...new Set(found)].join('');
};
