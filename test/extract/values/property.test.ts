import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parser, shown } from './parse.ts';

const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'pl',
  'sv',
  'de-CH',
  'de-AT',
  'pt-BR',
  'ru',
  'hi',
  'en-IN',
  'ar-EG',
  'fa',
  'ja',
  'it',
];
const MONEY = [
  'en-US',
  'en-GB',
  'en-CA',
  'de',
  'fr',
  'fr-CH',
  'de-CH',
  'de-AT',
  'pl',
  'cs',
  'sv',
  'da',
  'nb',
  'pt-BR',
  'ja',
  'tr',
];
const CURRENCIES = ['EUR', 'USD', 'GBP', 'PLN', 'CZK', 'SEK', 'BRL', 'JPY', 'CHF', 'INR'];

/** Hundredths, as text with two digits behind the point: no rounding can hide in it. */
const hundredths = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((value) => {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});

describe('what Intl writes parses back', () => {
  it.each(LOCALES)('numbers in %s', (locale) => {
    const parse = parser({ type: 'number', locale });
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(hundredths, (text) => {
        expect(shown(parse(format.format(text as `${number}`)))).toBe(text);
      }),
    );
  });

  it.each(MONEY)('prices in %s', (locale) => {
    const parse = parser({ type: 'price', locale });
    fc.assert(
      fc.property(hundredths, fc.constantFrom(...CURRENCIES), fc.boolean(), (text, currency, code) => {
        const currencyDisplay = code ? 'code' : 'symbol';
        const format = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
          minimumFractionDigits: 2,
        });
        expect(shown(parse(format.format(text as `${number}`)))).toBe(`${text} ${currency}`);
      }),
    );
  });

  it.each(['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'sv', 'nl', 'cs', 'tr'])(
    'long dates in %s',
    (locale) => {
      const parse = parser({ type: 'date', locale });
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      fc.assert(
        fc.property(days, (date) => {
          expect(shown(parse(format.format(date)))).toBe(date.toISOString().slice(0, 10));
        }),
      );
    },
  );
});

const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });

const two = (value: number): string => String(value).padStart(2, '0');
const nameOf = (locale: string, date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);

/** Writes a date in a format: a second reading of the tokens' meanings. */
function write(format: string, locale: string, date: Date): string {
  const hour = date.getUTCHours();
  const tokens: Record<string, () => string> = {
    yyyy: () => String(date.getUTCFullYear()),
    MMMM: () => nameOf(locale, date, { month: 'long' }),
    MMM: () => nameOf(locale, date, { month: 'short' }),
    MM: () => two(date.getUTCMonth() + 1),
    M: () => String(date.getUTCMonth() + 1),
    dd: () => two(date.getUTCDate()),
    d: () => String(date.getUTCDate()),
    HH: () => two(hour),
    h: () => String(hour % 12 || 12),
    mm: () => two(date.getUTCMinutes()),
    ss: () => two(date.getUTCSeconds()),
    SSS: () => String(date.getUTCMilliseconds()).padStart(3, '0'),
    a: () => (hour < 12 ? 'AM' : 'PM'),
    EEEE: () => nameOf(locale, date, { weekday: 'long' }),
    X: () => 'Z',
    z: () => 'UTC',
  };
  return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (piece, quoted: string | undefined) => quoted ?? tokens[piece]!());
}

describe('dates written in a format parse back', () => {
  const formats = [
    'dd.MM.yyyy HH:mm:ss.SSS',
    "yyyy-MM-dd'T'HH:mm:ss.SSSX",
    'EEEE, d. MMMM yyyy HH:mm:ss.SSS z',
    "MMM d yyyy 'at' h:mm:ss.SSS a",
    'M/d/yyyy h:mm:ss.SSS a',
  ];
  it.each(['en', 'de', 'fr', 'es', 'ru', 'pl', 'ja'])('in %s', (locale) => {
    for (const format of formats) {
      const parse = parser({ type: 'date', format, locale });
      fc.assert(
        fc.property(days, (date) => {
          expect(shown(parse(write(format, locale, date)))).toBe(date.toISOString());
        }),
        { numRuns: 60 },
      );
    }
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns'])(
    'the clocks of %s show what was read',
    (zone) => {
      const parse = parser({ type: 'date', format: 'yyyy-MM-dd HH:mm:ss', zone });
      const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => new Date(second * 1_000));
      fc.assert(
        fc.property(instants, (instant) => {
          const local = clock.format(instant);
          const read = new Date(shown(parse(local)));
          expect(clock.format(read)).toBe(local);
          expect(read.getTime()).toBeLessThanOrEqual(instant.getTime());
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('hostile texts', () => {
  const types = ['text', 'number', 'integer', 'price', 'date', 'url', 'boolean', 'json'] as const;
  const pieces = [
    '1',
    '1,',
    '1 ',
    ' ',
    '\u00a0',
    '\u00ad',
    '(',
    '1.234.',
    '$',
    'EUR ',
    '-',
    'Mar ',
    '12:',
    'a/',
    '٠',
    '[',
    '½',
    '&',
  ];
  it.each(types)('%s: 100 KB of one piece takes no more than linear time', (type) => {
    const parsers = [
      parser({ type }),
      parser({ type, locale: 'de', matches: 'x' }),
      parser({ type, format: 'd MMMM yyyy' }),
    ];
    const began = performance.now();
    for (const piece of pieces)
      for (const parse of parsers)
        for (const size of [190, 100_000]) parse(piece.repeat(Math.ceil(size / piece.length)));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it.each(types)('%s: nothing throws', (type) => {
    const alphabet = fc.constantFrom(...'0123456789.,-+:/ \u00a0\u2212€$£()%TZeE\'"{}[]aApPmMarchUTC月日½²٣');
    const parsers = [parser({ type }), parser({ type, locale: 'en-US', currency: 'CAD', zone: 'Europe/Berlin' })];
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: alphabet, maxLength: 40 })), (text) => {
        for (const parse of parsers) {
          const { value, ok } = parse(text);
          if (type !== 'text' && !ok) expect(typeof value).toBe('string');
          if (ok && (type === 'number' || type === 'integer' || type === 'price') && value !== undefined)
            expect(() => JSON.parse(String(value))).not.toThrow();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
