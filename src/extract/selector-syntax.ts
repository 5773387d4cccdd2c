import { PATTERN_LIMIT } from '../core/bounded-pattern.ts';
import { parseCss } from './css/parse.ts';
import { kindOf } from './selector-kind.ts';
import { SelectorSyntaxError } from './syntax-error.ts';
import { parseXPath } from './xpath/parse.ts';

export interface SelectorMistake {
  readonly message: string;
  /** Position in the selector, from 0. */
  readonly at: number;
  /** What was probably meant. */
  readonly hint?: string;
}

/** What is wrong with a selector of a field, or undefined where it compiles. Needs no tree and no heavy package. */
export function checkSelector(selector: string): SelectorMistake | undefined {
  const { kind, body, offset } = kindOf(selector);
  try {
    if (kind === 'css') parseCss(body);
    else if (kind === 'xpath') parseXPath(body);
    else checkPattern(body);
    return undefined;
  } catch (error) {
    if (!(error instanceof SelectorSyntaxError)) throw error;
    const { message, at, hint } = error;
    return { message, at: at + offset, ...(hint === undefined ? {} : { hint }) };
  }
}

function checkPattern(source: string): void {
  if (source === '') throw new SelectorSyntaxError('an empty pattern', 0);
  if (source.length > PATTERN_LIMIT)
    throw new SelectorSyntaxError(`a pattern may have ${PATTERN_LIMIT} characters at most`, PATTERN_LIMIT);
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const why = (error as Error).message.replace(/^Invalid regular expression: /, '');
    throw new SelectorSyntaxError(`this is no regular expression: ${why}`, 0);
  }
}
