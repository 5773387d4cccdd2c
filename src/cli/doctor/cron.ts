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
