const DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/;
const DIGITS = 15;

/**
 * A text that sorts as points in time do: ISO 8601 dates in any zone, and seconds or milliseconds since 1970. What is
 * none of these comes behind them, as a text; nothing comes first.
 */
export function timeKey(text: string): string {
  if (text === '') return '';
  const ms = millisecondsOf(text);
  return ms === undefined ? `\x02${text}` : `\x01${String(ms).padStart(DIGITS, '0')}\0${text}`;
}

function millisecondsOf(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  if (!DATE.test(text)) return undefined;
  // a time without a zone is taken for UTC, wherever the run is
  const isZoned = /[zZ]|[+-]\d\d:?\d\d$/.test(text) || text.length === 10;
  // a zone of whole hours, as PostgreSQL writes it
  const zoned = isZoned ? text : /:\d\d(\.\d+)?[+-]\d\d$/.test(text) ? `${text}:00` : `${text}Z`;
  const ms = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(ms) || ms < 0 ? undefined : ms;
}
