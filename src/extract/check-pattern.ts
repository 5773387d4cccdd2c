import { PATTERN_LIMIT } from '../core/bounded-pattern.ts';
import { SelectorSyntaxError } from './syntax-error.ts';

/** @throws SelectorSyntaxError for what is no regular expression */
export function checkPattern(source: string): void {
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
