/** A selector that does not parse. */
export class SelectorSyntaxError extends Error {
  override readonly name = 'SelectorSyntaxError';
  /** Position of the first character that does not fit, from 0. */
  readonly at: number;
  /** What was probably meant. */
  readonly hint: string | undefined;

  constructor(message: string, at: number, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/** The known name nearest to `given` by edits, if it is near enough to have been meant. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const edits = distance(given.toLowerCase(), name);
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
