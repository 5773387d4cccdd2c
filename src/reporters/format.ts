/** `1234567` as `1,234,567`; the same on every machine, without the start-up cost of Intl. */
export function formatCount(value: number): string {
  const digits = String(Math.round(value));
  return /^-?\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
}

/** A count with its noun: `1 page`, `1,000 pages`. */
export function countOf(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}

/** 0.1234 as `12.3 %`; what is neither nothing nor all never looks like it. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  if (percent < 100 && percent > 99.9) return '> 99.9 %';
  return `${Number.isInteger(percent) ? percent : percent.toFixed(1)} %`;
}

/** Records per second over a length of time; undefined where the time is too short to say. */
export function formatRate(records: number, ms: number): string | undefined {
  if (ms < 1 || records === 0) return undefined;
  const perSecond = (records * 1_000) / ms;
  return `${perSecond < 10 ? perSecond.toFixed(1) : formatCount(perSecond)}/s`;
}

/** `12:00:01`, UTC. */
export function clockTime(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

/** ISO 8601 as `2026-11-21 06:00:12 UTC`; what is no timestamp stays as it is. */
export function formatTimestamp(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at)
    ? iso
    : `${new Date(at)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, '')} UTC`;
}

/** The first `shown` names and how many more there are: `a, b and 12 more`. */
export function listSome(names: readonly string[], shown: number): string {
  if (names.length <= shown) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${formatCount(names.length - shown)} more`;
}

/** How pages came: `40 as HTML, 2 by the browser, 8 unchanged`. */
export function describeRendering(pages: { static: number; browser: number; unchanged: number }): string {
  const parts = [`${formatCount(pages.static)} as HTML`];
  if (pages.browser > 0) parts.push(`${formatCount(pages.browser)} by the browser`);
  if (pages.unchanged > 0) parts.push(`${formatCount(pages.unchanged)} unchanged`);
  return parts.join(', ');
}
