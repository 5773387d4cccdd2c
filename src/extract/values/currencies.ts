import { SIGNS } from './currency-signs.ts';
import { isCurrency } from './names.ts';

/** What a sign means where neither language nor field says. */
const USUAL: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP' };

/** English words that are codes too: they name a currency only behind the amount. */
const WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'MOP', 'BAM', 'GEL', 'LAK', 'SOS']);

/** A currency mark beside an amount; `code` is undefined where the sign belongs to several countries and nothing decides. */
export interface Mark {
  readonly code: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Finds marks beside amounts; the longest counts, and none is cut out of a word. */
export interface Currencies {
  /** The mark that ends where an amount begins. */
  before(text: string, end: number): Mark | undefined;
  /** The mark that begins where an amount ends. */
  after(text: string, start: number): Mark | undefined;
}

/**
 * Currency marks as one field sees them.
 * @param given `currency` decides between the meanings of a sign, then the language does (`$` in en-CA is CAD)
 */
export function currenciesFor(given: {
  readonly locale?: string | undefined;
  readonly currency?: string | undefined;
}): Currencies {
  const signs = meaningsFor(given.locale, given.currency);
  const longest = Math.max(...[...signs.keys()].map((sign) => sign.length));
  const markAt = (text: string, start: number, end: number, behind: boolean): Mark | undefined => {
    const mark = text.slice(start, end);
    if (signs.has(mark)) return { code: signs.get(mark), start, end };
    return isCurrency(mark) && (behind || !WORDS.has(mark)) ? { code: mark, start, end } : undefined;
  };
  return {
    before(text, end) {
      for (let start = Math.max(0, end - longest); start < end; start += 1) {
        const found = isInWord(text, start) ? undefined : markAt(text, start, end, false);
        if (found) return found;
      }
      return undefined;
    },
    after(text, start) {
      for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
        const found = isInWord(text, end) ? undefined : markAt(text, start, end, true);
        if (found) return found;
      }
      return undefined;
    },
  };
}

/** Every sign with what it means to a field. */
function meaningsFor(locale: string | undefined, currency: string | undefined): Map<string, string | undefined> {
  const local = locale === undefined ? new Map<string, string>() : localSigns(locale);
  const signs = new Map<string, string | undefined>(local);
  for (const [sign, among] of Object.entries(SIGNS)) {
    const meanings = among.split('|');
    const wanted = meanings.find((meaning) => meaning === currency);
    const here = local.get(sign) ?? local.get(`${sign}.`) ?? local.get(sign.replace(/\.$/, ''));
    signs.set(sign, meanings.length === 1 ? among : (wanted ?? here ?? USUAL[sign]));
  }
  return signs;
}

/** Whether a place stands between two letters. */
const isInWord = (text: string, at: number): boolean => isLetter(text[at - 1]) && isLetter(text[at]);

function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  if (character < '\u0080') return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  return /\p{L}/u.test(character);
}

const cached = new Map<string, ReadonlyMap<string, string>>();

/** How a language writes the currencies: in en-CA `$` is CAD, in sv-SE `kr` is SEK. */
function localSigns(locale: string): ReadonlyMap<string, string> {
  const known = cached.get(locale);
  if (known) return known;
  const signs = new Map<string, string>();
  for (const code of new Set(Object.values(SIGNS).flatMap((among) => among.split('|')))) {
    const sign = signOf(locale, code);
    if (sign !== undefined && sign !== code && !signs.has(sign)) signs.set(sign, code);
  }
  cached.set(locale, signs);
  return signs;
}

function signOf(locale: string, currency: string): string | undefined {
  try {
    const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
    const sign = parts.find(({ type }) => type === 'currency')?.value;
    return sign
      ?.replace(/[\u061c\u200e\u200f]/g, '')
      .replaceAll('\u00a0', ' ')
      .replace('\uffe5', '\u00a5');
  } catch {
    return undefined;
  }
}
