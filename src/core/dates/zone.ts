/** Minutes east of Greenwich of the abbreviations that mean one thing (RFC 2822's and the European ones). */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
};

export const ZONE_ABBREVIATIONS = Object.keys(ABBREVIATIONS);

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Minutes of `Z`, `GMT`, `+01:00`, `+0100`, `+01` and `GMT+1`; undefined for what is no such thing. */
export function offsetOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(ABBREVIATIONS, lower)) return ABBREVIATIONS[lower];
  const parts = /^(?:gmt|utc)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$/.exec(lower);
  if (!parts) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60 || Number(parts[3] ?? 0) > 59) return undefined;
  return parts[1] === '-' ? -minutes : minutes;
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether a name is that of a time zone, such as Europe/Berlin, or an offset, such as +02:00. */
export const isZone = (name: string): boolean =>
  offsetOf(name) !== undefined || (!/^[+-]/.test(name) && clockOf(name) !== undefined);

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (clocks.has(zone)) return clocks.get(zone);
  const clock = makeClock(zone);
  // Names come out of texts as well: they must not pile up.
  if (clocks.size < 1_000) clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): Intl.DateTimeFormat | undefined {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone show at an instant, as if they stood in Greenwich; ms. */
function shown(clock: Intl.DateTimeFormat, instant: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) if (type !== 'literal') read[type] = Number(value);
  return Date.UTC(read['year']!, read['month']! - 1, read['day'], read['hour'], read['minute'], read['second']);
}

const steady = new Map<string, Map<number, number | undefined>>();

/** ms between a zone and Greenwich on a local day around which no clock is changed: most days, and a table instead of a calendar. */
function steadyOffset(zone: string, clock: Intl.DateTimeFormat, local: number): number | undefined {
  const days = steady.get(zone) ?? new Map<number, number | undefined>();
  if (steady.size < 1_000) steady.set(zone, days);
  const day = Math.floor(local / DAY);
  if (days.has(day)) return days.get(day);
  const [before, after] = [(day - 1) * DAY, (day + 2) * DAY].map((instant) => shown(clock, instant) - instant);
  const offset = before === after ? before : undefined;
  if (days.size < 10_000) days.set(day, offset);
  return offset;
}

/**
 * The instant at which the clocks of a zone show a local time (ms as if it were UTC). An hour that occurs twice, when summer time ends,
 * is taken the first time; one that does not occur, when it begins, is counted with the offset before, so that 02:30 becomes 03:30.
 * @returns undefined for a zone that is none
 */
export function instantIn(zone: string, local: number): number | undefined {
  const offset = offsetOf(zone);
  if (offset !== undefined) return local - offset * MINUTE;
  const clock = /^[+-]/.test(zone) ? undefined : clockOf(zone);
  if (!clock) return undefined;
  const steady = steadyOffset(zone, clock, local);
  if (steady !== undefined) return local - steady;
  const whole = Math.floor(local / 1_000) * 1_000;
  const offsetAt = (instant: number) => shown(clock, instant) - instant;
  const before = offsetAt(whole - DAY);
  const after = offsetAt(whole + DAY);
  if (before === after) return local - before;
  const fits = [before, after].filter((one) => offsetAt(whole - one) === one);
  return local - (fits.length === 0 ? before : Math.max(...fits));
}

/** What the clocks of a zone show at an instant, as if they stood in Greenwich; ms. Undefined for a zone that is none. */
export function localIn(zone: string, instant: number): number | undefined {
  const offset = offsetOf(zone);
  if (offset !== undefined) return instant + offset * MINUTE;
  const clock = /^[+-]/.test(zone) ? undefined : clockOf(zone);
  const whole = Math.floor(instant / 1_000) * 1_000;
  return clock && shown(clock, whole) + (instant - whole);
}

/** How long the hour is that occurs twice, for a local time within it: ms, 0 for all others. */
export function repeatedAt(zone: string, local: number): number {
  const clock = offsetOf(zone) === undefined ? clockOf(zone) : undefined;
  if (!clock || steadyOffset(zone, clock, local) !== undefined) return 0;
  const first = instantIn(zone, local)!;
  const before = local - first;
  const after = localIn(zone, first + DAY)! - (first + DAY);
  return before > after && localIn(zone, first + before - after) === local ? before - after : 0;
}
