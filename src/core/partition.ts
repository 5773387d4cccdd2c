import { crc32 } from 'node:zlib';
import type { Json } from './json.ts';
import type { Scope } from './template.ts';

/** One turn of a stream that runs once for each record of another, or for each value of a list. */
export interface Partition {
  /** What templates see, by the names that they use: `{"team.team_id": 7}`. Plain JSON, the same for equal turns. */
  readonly values: { readonly [name: string]: Json };
  /** `team.team_id=7`: begins the names of its pages. Empty for a stream without partitions. */
  readonly label: string;
}

/** What an incremental turn asks for, as the request says it; absent ends are open. */
export interface Range {
  readonly start?: string | number;
  readonly end?: string | number;
}

/** One turn, with what it asks for. */
export interface Turn {
  readonly partition: Partition;
  readonly range: Range;
}

/** The only turn of a stream without partitions. */
export const WHOLE: Partition = { values: {}, label: '' };

/** Equal for equal partitions: names a partition's cursor in the bookmark. */
export function partitionKey({ values }: Pick<Partition, 'values'>): string {
  const names = Object.keys(values).sort();
  return names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, values[name]]));
}

/** The same for 7 and "7": a column of numbers may have become one of texts since. */
export const textKey = ({ values }: Pick<Partition, 'values'>): string =>
  partitionKey({ values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) });

/** Under which key something is kept of a partition; undefined where nothing is. @param all by key, as `partitionKey` gives them */
export function keyFinder(
  all: Readonly<Record<string, unknown>> = {},
): (partition: Pick<Partition, 'values'>) => string | undefined {
  let byText: Map<string, string> | undefined;
  return (partition) => {
    const key = partitionKey(partition);
    if (Object.hasOwn(all, key)) return key;
    byText ??= new Map(Object.keys(all).map((known) => [textKey({ values: valuesIn(known) }), known]));
    return byText.get(textKey(partition));
  };
}

/** The values of a key. */
export const valuesIn = (key: string): Partition['values'] => (key === '' ? {} : Object.fromEntries(JSON.parse(key)));

/** @param values names as templates use them */
export function partitionOf(values: { readonly [name: string]: Json }): Partition {
  const parts = Object.entries(values).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `${name}=${text.length > LONGEST ? shorten(text) : text}`;
  });
  return { values, label: parts.join(', ') };
}

const LONGEST = 40;

/** Pages are known by their names: values that begin alike must not be called alike. */
const shorten = (text: string): string => `${text.slice(0, LONGEST - 9)}…${crc32(text).toString(16).padStart(8, '0')}`;

/** Names for the templates of a turn: those of the run, of the partition, and of the range. */
export function scopeOf(scope: Scope, { partition, range }: Turn): Scope {
  const { start = null, end = null } = range;
  return { ...scope, ...partition.values, 'incremental.start': start, 'incremental.end': end };
}
