import { normalText } from '../normal-text.ts';
import { plainDigits } from '../plain-digits.ts';

/** Names in lower case without a point behind. */
export interface DateNames {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** True for the second half of the day. */
  readonly halves: ReadonlyMap<string, boolean>;
  /** Order of a date in figures in the field's language; undefined without one. */
  readonly order: 'dmy' | 'mdy' | 'ymd' | undefined;
}

const cached = new Map<string, DateNames>();

/** Names of months and days in English and in the field's language, full, short and in the shortest three letters that are clear. */
export function dateNames(locale: string | undefined): DateNames {
  const known = cached.get(locale ?? '');
  if (known) return known;
  const names: DateNames = {
    months: namesOf(locale, 12, monthsOf),
    weekdays: namesOf(locale, 7, weekdaysOf),
    halves: halvesOf(locale),
    order: locale === undefined ? undefined : orderOf(locale),
  };
  cached.set(locale ?? '', names);
  return names;
}

export const nameKey = (name: string): string => plainDigits(normalText(name)).toLowerCase().replace(/\.$/, '');

const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });

function part(format: Intl.DateTimeFormat, instant: number, type: string): string {
  return nameKey(format.formatToParts(instant).find((found) => found.type === type)?.value ?? '');
}

/** Both cases: "12 марта" and "март". */
function monthsOf(locale: string, index: number): string[] {
  const instant = Date.UTC(2024, index, 15);
  const widths = ['long', 'short'] as const;
  return widths.flatMap((month) => [
    part(formatter(locale, { month, day: 'numeric' }), instant, 'month'),
    nameKey(formatter(locale, { month }).format(instant)),
  ]);
}

function weekdaysOf(locale: string, index: number): string[] {
  const instant = Date.UTC(2024, 8, 1 + index);
  return (['long', 'short'] as const).map((weekday) => part(formatter(locale, { weekday }), instant, 'weekday'));
}

function namesOf(locale: string | undefined, count: number, read: (locale: string, index: number) => string[]) {
  const names = new Map<string, number>();
  // English first, so that the field's own language wins where a name means two things.
  for (const language of locale === undefined ? ['en'] : ['en', locale])
    addNames(
      names,
      Array.from({ length: count }, (_, index) => read(language, index)),
      count === 12 ? 1 : 0,
    );
  return names;
}

/** Adds the beginnings of names too (`Sept`, `Mär`), from three letters on, where they mean one thing. */
function addNames(names: Map<string, number>, spellings: readonly string[][], first: number): void {
  const beginnings = new Map<string, number | undefined>();
  spellings.forEach((all, index) => {
    for (const name of all.filter((one) => /^\p{L}+$/u.test(one)))
      for (let length = 3; length < name.length; length += 1) {
        const beginning = name.slice(0, length);
        const taken = beginnings.has(beginning) && beginnings.get(beginning) !== index;
        beginnings.set(beginning, taken ? undefined : index);
      }
  });
  for (const [beginning, index] of beginnings) if (index !== undefined) names.set(beginning, index + first);
  spellings.forEach((all, index) => {
    // Some languages have figures as their short names of months.
    for (const name of all) if (/\p{L}/u.test(name)) names.set(name, index + first);
  });
}

function halvesOf(locale: string | undefined): Map<string, boolean> {
  const halves = new Map([
    ['am', false],
    ['a.m', false],
    ['pm', true],
    ['p.m', true],
  ]);
  if (locale === undefined) return halves;
  const format = formatter(locale, { hour: 'numeric', hour12: true });
  for (const [hour, second] of [
    [9, false],
    [15, true],
  ] as const) {
    const name = part(format, Date.UTC(2024, 0, 1, hour), 'dayPeriod');
    if (name !== '') halves.set(name, second);
  }
  return halves;
}

function orderOf(locale: string): DateNames['order'] {
  const parts = formatter(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  const order = parts.map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as 'day'] ?? '').join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined;
}
