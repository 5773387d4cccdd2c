import type { z } from 'zod';
import { everyIssue, type Issue, valueAt } from './issues.ts';
import { type Mark, type Path, pathKey } from './read.ts';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A config is parsed once: compiling its schemas to functions first would cost more than it saves. */
export const ONCE = { jitless: true } as const;

function wanted(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [issue.expected === 'int' ? 'number' : issue.expected];
  return issue.code === 'invalid_value' ? issue.values.map((value) => typeof value) : [];
}

function retyped(text: string, kinds: readonly string[]): number | boolean | undefined {
  if (kinds.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return kinds.includes('number') && NUMBER.test(text) ? Number(text) : undefined;
}

/**
 * Parses; where the schema wants a number or a boolean and the text was one variable and nothing else
 * (`page_size: ${SIZE}`), its value is read as such and the parse is done again. Booleans are `true` and `false` only.
 */
export function parseRetyping<S extends z.ZodType>(
  schema: S,
  value: unknown,
  marks: ReadonlyMap<string, Mark>,
  prefix: Path,
): z.ZodSafeParseResult<z.output<S>> {
  for (;;) {
    const result = schema.safeParse(value, ONCE);
    if (result.success) return result;
    let changed = false;
    for (const issue of everyIssue(result.error.issues)) {
      const text = valueAt(value, issue.path);
      if (typeof text !== 'string' || !marks.get(pathKey([...prefix, ...issue.path]))?.whole) continue;
      const next = retyped(text, wanted(issue));
      const last = issue.path.at(-1);
      if (next === undefined || last === undefined) continue;
      (valueAt(value, issue.path.slice(0, -1)) as Record<PropertyKey, unknown>)[last] = next;
      changed = true;
    }
    if (!changed) return result;
  }
}
