const NAMES: Readonly<Record<number, readonly string[]>> = {
  3: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  4: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

const FIELDS: readonly (readonly [name: string, from: number, to: number])[] = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of the month', 1, 31],
  ['month', 1, 12],
  ['day of the week', 0, 6],
];

/** Why GitHub would not take this as a cron line, undefined where it would: five POSIX fields, no `@daily`. */
export function cronProblem(line: string): string | undefined {
  const parts = line.trim().split(/\s+/);
  if (parts.length !== 5) return `has ${parts.length === 1 ? 'one field' : `${parts.length} fields`}, expected five`;
  for (const [at, [name, from, to]] of FIELDS.entries()) {
    const text = parts[at]!;
    if (text.split(',').some((item) => !isItem(item, at, from, to))) return `has no valid ${name}: "${text}"`;
  }
  return undefined;
}

function isItem(item: string, at: number, from: number, to: number): boolean {
  const found = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
  if (!found) return false;
  const [, first, last, step] = found;
  if (step !== undefined && Number(step) < 1) return false;
  if (first === '*') return last === undefined;
  const low = numberOf(first!, at, from, to);
  const high = last === undefined ? low : numberOf(last, at, from, to);
  return low !== undefined && high !== undefined && low <= high;
}

function numberOf(text: string, at: number, from: number, to: number): number | undefined {
  const name = NAMES[at]?.indexOf(text.toUpperCase()) ?? -1;
  const value = name >= 0 ? name + (at === 3 ? 1 : 0) : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

/** Whether it fires at minute 0, when so much of GitHub does that runs come late or never. */
export function isAtFullHour(line: string): boolean {
  const minutes = line.trim().split(/\s+/)[0] ?? '';
  return minutes.split(',').some((item) => /^0+$|^\*(\/|$)|^0+[-/]/.test(item));
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days that are looked back at most: a schedule that rested longer is no longer counted slot by slot. */
const LONGEST_DAYS = 400;

/**
 * When a cron line fires after `after` and up to `until` (ms, UTC), oldest first; the last 400 days at most. Empty where
 * the line is none.
 */
export function cronSlots(line: string, after: number, until: number): number[] {
  if (cronProblem(line) !== undefined) return [];
  const parts = line.trim().split(/\s+/);
  const [minutes, hours, days, months, weekdays] = FIELDS.map(([, from, to], at) => valuesOf(parts[at]!, at, from, to));
  // as crond has it: of two restricted day fields either is enough
  const isEither = !parts[2]!.startsWith('*') && !parts[4]!.startsWith('*');
  const slots: number[] = [];
  const first = Math.max(after, until - LONGEST_DAYS * DAY);
  for (let day = Math.floor(first / DAY) * DAY; day <= until; day += DAY) {
    const date = new Date(day);
    const isDay = days!.has(date.getUTCDate());
    const isWeekday = weekdays!.has(date.getUTCDay());
    if (!months!.has(date.getUTCMonth() + 1) || !(isEither ? isDay || isWeekday : isDay && isWeekday)) continue;
    for (const hour of hours!)
      for (const minute of minutes!) {
        const slot = day + (hour * 60 + minute) * MINUTE;
        if (slot > after && slot <= until) slots.push(slot);
      }
  }
  return slots;
}

/** The values that a field names, ascending. */
function valuesOf(text: string, at: number, from: number, to: number): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const [, first, last, step = '1'] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item)!;
    const low = first === '*' ? from : numberOf(first!, at, from, to)!;
    const isOpen = first === '*' || (last === undefined && item.includes('/'));
    const high = isOpen ? to : last === undefined ? low : numberOf(last, at, from, to)!;
    for (let value = low; value <= high; value += Number(step)) values.add(value);
  }
  return new Set([...values].sort((a, b) => a - b));
}
