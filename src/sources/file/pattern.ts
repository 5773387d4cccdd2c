/** Whether a path is a pattern of names. */
export const isPattern = (path: string): boolean => /[*?[]/.test(path);

/** The steps before the first one that holds a pattern: `data/in` of `data/in/2024-*.csv`. */
export function fixedPart(path: string): string {
  const steps = path.split('/');
  const at = steps.findIndex(isPattern);
  return steps.slice(0, at < 0 ? -1 : at).join('/');
}

/**
 * A pattern as a test of whole names. `*` and `?` stop at "/", `**` as a step stands for any number of steps, `[0-9]` and
 * `[!a]` for one character. Names that begin with a dot want their dot written.
 */
export function matcher(pattern: string): (name: string) => boolean {
  const steps = pattern.split('/').map((step) => (step === '**' ? undefined : stepPattern(step)));
  return (name) => matchSteps(steps, name.split('/'), 0, 0);
}

function matchSteps(steps: readonly (RegExp | undefined)[], names: readonly string[], s: number, n: number): boolean {
  if (s === steps.length) return n === names.length;
  const step = steps[s];
  if (step) return n < names.length && step.test(names[n]!) && matchSteps(steps, names, s + 1, n + 1);
  if (matchSteps(steps, names, s + 1, n)) return true;
  return n < names.length && !names[n]!.startsWith('.') && matchSteps(steps, names, s, n + 1);
}

function stepPattern(step: string): RegExp {
  let source = step.startsWith('.') ? '' : '(?!\\.)';
  for (let at = 0; at < step.length; at++) {
    const char = step[at]!;
    const end = char === '[' ? step.indexOf(']', at + 2) : -1;
    if (char === '*') {
      // several in a row mean the same as one, and would cost more to try
      while (step[at + 1] === '*') at += 1;
      source += '[^/]*';
    } else if (char === '?') source += '[^/]';
    else if (end > 0) {
      const body = step
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replace(/[\\\]]/g, '\\$&');
      source += `[${body}]`;
      at = end;
    } else source += char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }
  return new RegExp(`^${source}$`, 'su');
}

/** The order in which files are read: that of their names' bytes, the same on every machine. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
