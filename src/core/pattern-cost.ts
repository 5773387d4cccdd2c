/** Steps of a search that are done before anyone notices. */
const FREE_STEPS = 5_000_000;

/**
 * A bound on what can repeat or branch in a regular expression, or undefined where repetitions stand inside each other or it
 * refers back: those can take exponential time. Each `*`, `+`, `?`, `{…}` and `|` counts, wherever it stands.
 */
export function countBranches(source: string): number | undefined {
  let branches = 0;
  const groups: number[] = [];
  let closed: number | undefined;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    let group: number | undefined;
    if (char === '\\') {
      if (/[1-9k]/.test(source[i + 1] ?? '')) return undefined;
      i += 1;
    } else if (char === '[') i = endOfClass(source, i);
    else if (char === '(') {
      groups.push(branches);
      if (source[i + 1] === '?') i += 1;
    } else if (char === ')') group = branches - (groups.pop() ?? 0);
    else if (char === '|') branches += 1;
    else if ('*+?{'.includes(char)) {
      if (closed !== undefined && closed > 0) return undefined;
      branches += 1;
      if (char === '{') i = source.indexOf('}', i);
      if (i < 0) return undefined;
      if (source[i + 1] === '?') i += 1;
    }
    closed = group;
  }
  return branches;
}

function endOfClass(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === ']') return i;
  }
  return source.length;
}

/** Whether a search of so long a text ends soon, whatever the text is. */
export function isCheap(branches: number | undefined, length: number): boolean {
  if (branches === undefined || branches > 12) return false;
  let steps = length + 1;
  for (let i = 1; i <= branches; i++) {
    steps *= (length + 1 + i) / (i + 1);
    if (steps > FREE_STEPS) return false;
  }
  return steps <= FREE_STEPS;
}
