import { normalText } from '../../core/normal-text.ts';
import type { ReadValue } from './contract.ts';

const YES = new Set([
  'true',
  '1',
  'yes',
  'y',
  'on',
  'ja',
  'j',
  'oui',
  'sí',
  'si',
  'sim',
  'tak',
  'да',
  'ano',
  '✓',
  '✔',
  '☑',
]);
const NO = new Set([
  'false',
  '0',
  'no',
  'n',
  'off',
  'nein',
  'non',
  'nee',
  'nej',
  'nie',
  'não',
  'нет',
  'ne',
  '✗',
  '✘',
  '☐',
]);

/**
 * With `matches`: whether the text holds it, in any case of letters, at the beginning of a word and not behind a negation. Without: yes
 * and no in a few languages, true, false, 1, 0, on, off.
 */
export function booleanReader(matches: string | undefined): ReadValue {
  if (matches !== undefined) {
    const wanted = normalText(matches);
    return (text) => ({ value: holds(text, wanted) });
  }
  return (text) => {
    const word = text.length > 10 ? '' : text.toLowerCase();
    if (YES.has(word)) return { value: true };
    return NO.has(word) ? { value: false } : undefined;
  };
}

const NEGATIONS =
  "not|no|never|without|\\p{L}*n['\u2019]t|nicht|kein|keine[nrms]?|nie|non|pas|ne|n['\u2019]est|senza|sin|n\u00e3o|sem|niet|geen|inte|ikke|ej|nen\u00ed|brak|\u043d\u0435|\u043d\u0435\u0442";
/** "Not in stock", "no longer available", "n'est plus disponible": a negation, up to two words, and here the text in question. */
const NEGATED = new RegExp(`(?:^|[^\\p{L}'\u2019])(?:${NEGATIONS})(?: \\p{L}+){0,2} $`, 'iu');
/** Farther back nothing belongs to the same words. */
const FAR = 60;

function holds(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  const sought = wanted.toLowerCase();
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1))
    if (!isInWord(lower, at) && !NEGATED.test(lower.slice(Math.max(0, at - FAR), at))) return true;
  return false;
}

/** "Available" does not stand in "unavailable". Only scripts with small letters part their words by spaces throughout. */
const isInWord = (text: string, at: number): boolean => /^(?:\p{Ll}{2}|[0-9]{2})$/u.test(text.slice(at - 1, at + 1));
