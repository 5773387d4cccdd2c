import { Digits } from '../../core/digits.ts';
import type { Json } from '../../core/json.ts';
import type { SiteNotes, SiteValue } from '../../core/site.ts';

export type SiteRecord = Readonly<Record<string, SiteValue | undefined>>;

/** What a page gave: all that is kept of it. */
export interface Reading {
  readonly records: readonly SiteRecord[];
  readonly notes: SiteNotes;
  /** Links that the paginator looks for, absolute. */
  readonly links: readonly string[];
  /** Where the page came from, after redirects. */
  readonly url: string;
}

/** What the last run knows of pages, so that an unchanged one need not be sent again. */
export interface PageMemory {
  get(kind: string, url: string): Remembered | undefined;
  put(kind: string, url: string, page: Remembered): void;
  /** Writes what was put: what a run has read is remembered, although the run is killed. */
  commit(): void;
}

export interface Remembered {
  readonly etag?: string;
  readonly lastModified?: string;
  /** A Reading by `pack`. */
  readonly packed: string;
}

const MARK = '$digits';

/** As JSON that keeps the digits of numbers. */
export const pack = (value: unknown): string => JSON.stringify(marked(value));

// A replacer would be called from native code for every key: twice the time for each page that is remembered.
function marked(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Digits) return { [MARK]: value.text };
  if (Array.isArray(value)) return value.map(marked);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]));
}

export function unpack<T>(text: string): T {
  return JSON.parse(text, (_, value: unknown) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, MARK)) return value;
    return new Digits(String((value as Record<string, unknown>)[MARK]));
  }) as T;
}

/** A record as part of a cursor: plain JSON. */
export const packRecord = (record: SiteRecord): Json => JSON.parse(pack(record)) as Json;
export const unpackRecord = (record: Json): SiteRecord => unpack<SiteRecord>(JSON.stringify(record));
