import { instantReader } from '../core/dates/instant.ts';
import type { ColumnCheck } from './options.ts';
import { instantOf } from './values.ts';

/** Reads the dates of a column as its block says they are written, in ms since the epoch. */
export function dateReader({ format = 'iso', zone = 'UTC' }: ColumnCheck): (text: string) => number | undefined {
  return format === 'iso' ? (text) => instantOf(text, zone) : instantReader(format, zone);
}

/** How a block writes dates, for messages. */
export const dateName = ({ format = 'iso' }: ColumnCheck): string => (format === 'iso' ? 'ISO 8601' : format);
