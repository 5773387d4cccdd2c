import type { ColumnType } from '../core/column-type.ts';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const INTEGER = /^-?\d+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const MINUTE = 60_000;

/** A cell as a number; undefined where it is none, or beyond what a number holds. */
export function numberOf(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An ISO 8601 date or time in ms since the epoch; what names no zone is UTC, a date is its first moment. */
export function instantOf(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1_000;
  return midnight + time + Math.floor(Number(`0.${fraction || '0'}`) * 1_000) - offsetOf(zone);
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** Whether a cell with this text is of the type: by its letters, as it stands in the file. */
export function isOfType(text: string, type: ColumnType): boolean {
  switch (type) {
    case 'integer':
      return INTEGER.test(text);
    case 'number':
      return NUMBER.test(text);
    case 'boolean':
      return text === 'true' || text === 'false';
    case 'date':
      return text.length === 10 && instantOf(text) !== undefined;
    case 'datetime':
      return text.length > 10 && instantOf(text) !== undefined;
    case 'json':
      return text.startsWith('{') || text.startsWith('[');
    case 'string':
      return true;
  }
}
