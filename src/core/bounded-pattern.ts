import { type Context, createContext, Script } from 'node:vm';
import { z } from 'zod';
import { StreamError } from './errors.ts';
import { countBranches, isCheap } from './pattern-cost.ts';

/** Longest pattern that a config may hold, in characters. */
export const PATTERN_LIMIT = 500;
/** Only this much of a text is searched, in characters. */
export const TEXT_LIMIT = 64 * 1024;
const TIME_LIMIT_MS = 250;
const MOST_MATCHES = 10_000;

/** A regular expression from a config. It cannot hold the run up: text, length and time are bounded. */
export interface BoundedPattern {
  /** @throws StreamError `pattern_too_slow` when the search takes more than 250 ms */
  test(text: string): boolean;
  /**
   * The match and its groups (those that took no part are empty) in the whole of the text, or undefined.
   * @throws StreamError `pattern_too_slow` when the search takes more than 250 ms
   */
  match(text: string): string[] | undefined;
  /**
   * All matches with their groups, one behind the other as `matchAll` finds them; 10,000 at most.
   * @throws StreamError `pattern_too_slow` when a search takes more than 250 ms
   */
  matchAll(text: string): string[][];
}

/** A regular expression in a config; a text after parsing, checked to compile. */
export const patternSchema = z
  .string()
  .min(1)
  .max(PATTERN_LIMIT, `a pattern may have ${PATTERN_LIMIT} characters at most`)
  .refine(compiles, 'this is not a regular expression that JavaScript understands');

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

const ONE = 'found = pattern.exec(text)';
const ALL = `found = Array.from(text.matchAll(pattern)).slice(0, ${MOST_MATCHES})`;
const scripts = new Map<string, Script>();
let shared: Context | undefined;

// Only an interrupt can stop a search that backtracks for hours, and a vm's timeout is the one way to get it.
function runWithTimeout(source: string, pattern: RegExp, text: string): unknown {
  shared ??= createContext({});
  const script = scripts.get(source) ?? new Script(source);
  scripts.set(source, script);
  shared['pattern'] = pattern;
  shared['text'] = text;
  script.runInContext(shared, { timeout: TIME_LIMIT_MS });
  const found: unknown = shared['found'];
  // A page must not live on in the context.
  shared['text'] = shared['found'] = undefined;
  return found;
}

const groupsOf = (match: readonly (string | undefined)[]): string[] => Array.from(match, (group) => group ?? '');

/**
 * @param flags of a regular expression; `u` is always set, `g` and `y` make no sense here
 * @throws {SyntaxError} where `source` is none, {RangeError} where it is too long
 */
export function boundedPattern(source: string, flags = ''): BoundedPattern {
  if (source.length > PATTERN_LIMIT) throw new RangeError(`the pattern is longer than ${PATTERN_LIMIT} characters`);
  const pattern = new RegExp(source, `u${flags}`);
  const global = new RegExp(source, `gu${flags}`);
  const branches = countBranches(source);
  return {
    test: (text) => search(text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text) !== null,
    match(text) {
      const found = search(text);
      return found ? groupsOf(found) : undefined;
    },
    matchAll(text) {
      const all = isCheap(branches, text.length)
        ? Array.from(text.matchAll(global)).slice(0, MOST_MATCHES)
        : bounded(ALL, global, text);
      return (all as RegExpExecArray[]).map(groupsOf);
    },
  };

  function search(text: string): RegExpExecArray | null {
    if (isCheap(branches, text.length)) return pattern.exec(text);
    return bounded(ONE, pattern, text) as RegExpExecArray | null;
  }

  function bounded(script: string, by: RegExp, text: string): unknown {
    try {
      return runWithTimeout(script, by, text);
    } catch (cause) {
      throw new StreamError('pattern_too_slow', `the pattern /${source}/ took more than ${TIME_LIMIT_MS} ms`, {
        remedy: 'Simplify the pattern: avoid repetitions inside repetitions, such as (a+)+.',
        cause,
      });
    }
  }
}
