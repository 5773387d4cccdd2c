import type { Tally } from '../tally.ts';

/** Warnings after which records may be missing although no page is lost. */
const SHORT: Readonly<Record<string, string>> = {
  max_pages: 'it stopped at its limit of pages',
  list_short: 'its list is shorter than what the source tells of',
  list_changed: 'its list changed while it was read',
  partition_incomplete: 'nothing was asked for some records of its parent',
};

/** Why a stream that lost no page need not have brought all records; undefined where it did. */
export function shortfallOf({ warnings }: Tally): string | undefined {
  const short = warnings.find(({ code }) => Object.hasOwn(SHORT, code));
  return short && SHORT[short.code];
}
