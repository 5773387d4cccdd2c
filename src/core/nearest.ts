/** Edits from one text to the other; two neighbours that changed places count once. Stops above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '');

/**
 * The known name that was probably meant: the same but for case and separators, a few letters away, or one that
 * begins or ends alike (`size` for `page_size`). Undefined where nothing is near.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const text = plain(name.slice(0, 80));
  if (text === '') return undefined;
  const limit = text.length < 4 ? 1 : text.length < 8 ? 2 : 3;
  let best: string | undefined;
  let bestScore = limit + 1;
  for (const candidate of known) {
    const other = plain(candidate);
    let score = distance(text, other, limit);
    const inside = text.length >= 3 && other.length >= 3 && (other.includes(text) || text.includes(other));
    if (score > limit && inside) score = limit + 0.5; // a letter away is nearer
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** The known name that is the same but for case, separators or one letter: a slip, where `nearest` also guesses. */
export function slipOf(name: string, known: readonly string[]): string | undefined {
  const text = plain(name.slice(0, 80));
  return text.length < 4 ? undefined : known.find((candidate) => distance(text, plain(candidate), 1) <= 1);
}

/** What to do about an option that names a column which no record has. */
export function correctColumn(option: string, name: string, columns: readonly string[]): string {
  const meant = nearest(name, columns);
  const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
  return `${hint}Correct ${option}; the records have ${columns.slice(0, 20).join(', ')}.`;
}

/** `Did you mean "x"?`, or the known names where nothing is near and there are few; undefined where there is nothing to say. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const found = nearest(name, known);
  if (found !== undefined) return `Did you mean "${found}"?`;
  if (known.length === 0) return undefined;
  const shown = known.slice(0, 25).join(', ');
  return `Known here: ${shown}${known.length > 25 ? ', …' : ''}.`;
}
