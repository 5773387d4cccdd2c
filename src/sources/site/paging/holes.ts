/** What a page without rows before one that has some is told as. */
export const holeBefore = (empty: string, behind: string): string =>
  `${empty} has no rows although ${behind} behind it has some: its rows may be missing`;

interface Place {
  readonly start: number;
  readonly page: number;
}

/** Watches numbered pages, in whatever order they come, for those without rows before others that have some. */
export interface Holes {
  /** @returns what is to be told of holes that this page shows */
  note(place: Place, name: string, rows: number): string[];
}

interface Seen {
  /** Name and number of the furthest page with rows. */
  full: { readonly page: number; readonly name: string } | undefined;
  /** Pages without rows that none with rows is known to follow. */
  empty: { readonly page: number; readonly name: string }[];
}

export function createHoles(): Holes {
  const starts = new Map<number, Seen>();
  return {
    note({ start, page }, name, rows) {
      const seen = starts.get(start) ?? { full: undefined, empty: [] };
      starts.set(start, seen);
      if (rows === 0) seen.empty.push({ page, name });
      else if (seen.full === undefined || seen.full.page < page) seen.full = { page, name };
      const { full, empty } = seen;
      if (full === undefined) return [];
      seen.empty = empty.filter((one) => one.page > full.page);
      return empty.filter((one) => one.page < full.page).map((one) => holeBefore(one.name, full.name));
    },
  };
}
