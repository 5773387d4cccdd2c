import { checkPattern } from './check-pattern.ts';
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
