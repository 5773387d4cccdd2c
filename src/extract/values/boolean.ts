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

/** With `matches`: whether the text holds it, in any case of letters. Without: yes and no in a few languages, true, false, 1, 0, on, off. */
export function booleanReader(matches: string | undefined): ReadValue {
  if (matches !== undefined) {
    const wanted = matches.toLowerCase();
    return (text) => ({ value: text.toLowerCase().includes(wanted) });
  }
  return (text) => {
    const word = text.length > 10 ? '' : text.toLowerCase();
    if (YES.has(word)) return { value: true };
    return NO.has(word) ? { value: false } : undefined;
  };
}
