import type { ReadValue } from './contract.ts';
/**
 * With `matches`: whether the text holds it, in any case of letters, at the beginning of a word and not behind a negation. Without: yes
 * and no in a few languages, true, false, 1, 0, on, off.
 */
export declare function booleanReader(matches: string | undefined): ReadValue;
