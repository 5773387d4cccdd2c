/** Pages of one kind that had the proof, before its absence means anything. */
const ENOUGH = 2;
/** Logins that are worth one page without the proof: the first may have come from another page, while this one was on its way. */
const MOST_DOUBTS = 2;

/** What tells by the absence of what logged-in pages have (`success`) that a session is over. */
export interface Proof {
  /**
   * Whether a page lacks what the pages of its kind had. A kind whose pages lack it even after a new login has it now and then only, and is
   * asked no more.
   * @param generation logins so far
   */
  isGone(page: { readonly kind: string; readonly url: string; readonly has: boolean }, generation: number): boolean;
  /** Kinds whose pages had it, all of them. */
  kinds(): string[];
  /** What `kinds` gave when the session was kept: of these the first page counts already. */
  expect(kinds: readonly string[]): void;
}

export function createProof(): Proof {
  const seen = new Map<string, number>();
  const unreliable = new Set<string>();
  const doubts = new Map<string, { readonly generation: number; readonly times: number }>();
  return {
    isGone({ kind, url, has }, generation) {
      if (unreliable.has(kind)) return false;
      const pages = seen.get(kind) ?? 0;
      if (has) {
        seen.set(kind, pages + 1);
        doubts.delete(url);
        return false;
      }
      const before = doubts.get(url);
      const isProven = before !== undefined && (before.generation < generation || before.times >= MOST_DOUBTS);
      if (isProven || (before === undefined && pages < ENOUGH)) {
        unreliable.add(kind);
        return false;
      }
      doubts.set(url, { generation, times: (before?.times ?? 0) + 1 });
      return true;
    },
    kinds: () => [...seen.keys()].filter((kind) => !unreliable.has(kind)),
    expect(kinds) {
      for (const kind of kinds) seen.set(kind, ENOUGH);
    },
  };
}
