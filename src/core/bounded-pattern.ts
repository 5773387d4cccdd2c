import { type Context, createContext, Script } from 'node:vm';
import { z } from 'zod';
import { StreamError } from './errors.ts';
import { countBranches, isCheap } from './pattern-cost.ts';

/** Longest pattern that a config may hold, in characters. */
export const PATTERN_LIMIT = 500;
/** Only this much of a text is searched, in characters. */
export const TEXT_LIMIT = 64 * 1024;
const TIME_LIMIT_MS = 250;

/** A regular expression from a config. It cannot hold the run up: text, length and time are bounded. */
export interface BoundedPattern {
  /** @throws StreamError `pattern_too_slow` when the search takes more than 250 ms */
  test(text: string): boolean;
  /**
   * The match and its groups (those that took no part are empty) in the whole of the text, or undefined.
   * @throws StreamError `pattern_too_slow` when the search takes more than 250 ms
   */
  match(text: string): string[] | undefined;
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

let shared: { context: Context; script: Script } | undefined;

// Only an interrupt can stop a search that backtracks for hours, and a vm's timeout is the one way to get it.
function searchWithTimeout(pattern: RegExp, text: string): RegExpExecArray | null {
  shared ??= { context: createContext({}), script: new Script('found = pattern.exec(text)') };
  const { context, script } = shared;
  context['pattern'] = pattern;
  context['text'] = text;
  script.runInContext(context, { timeout: TIME_LIMIT_MS });
  const found = context['found'] as RegExpExecArray | null;
  // A page must not live on in the context.
  context['text'] = context['found'] = undefined;
  return found;
}

/**
 * @param flags of a regular expression; `u` is always set, `g` and `y` make no sense here
 * @throws {SyntaxError} where `source` is none, {RangeError} where it is too long
 */
export function boundedPattern(source: string, flags = ''): BoundedPattern {
  if (source.length > PATTERN_LIMIT) throw new RangeError(`the pattern is longer than ${PATTERN_LIMIT} characters`);
  const pattern = new RegExp(source, `u${flags}`);
  const branches = countBranches(source);
  return {
    test: (text) => search(text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text) !== null,
    match: (text) => search(text)?.map((group) => group ?? ''),
  };

  function search(text: string): RegExpExecArray | null {
    if (isCheap(branches, text.length)) return pattern.exec(text);
    try {
      return searchWithTimeout(pattern, text);
    } catch (cause) {
      throw new StreamError('pattern_too_slow', `the pattern /${source}/ took more than ${TIME_LIMIT_MS} ms`, {
        remedy: 'Simplify the pattern: avoid repetitions inside repetitions, such as (a+)+.',
        cause,
      });
    }
  }
}
