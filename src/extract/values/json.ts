import { Digits } from '../../core/digits.ts';
import type { Json } from '../../core/json.ts';
import type { ReadValue } from './contract.ts';

/** Levels of lists and objects; what comes later walks values by recursion. */
const DEPTH_LIMIT = 500;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** JSON as the standard has it, nothing else; a bare number keeps its digits. More than 500 levels are not read. */
export const readJson: ReadValue = (text, raw) => {
  if (text.length < 100 && NUMBER.test(text)) return { value: new Digits(text) };
  try {
    const value = JSON.parse(raw) as Json;
    return isDeeper(value, DEPTH_LIMIT) ? undefined : { value };
  } catch {
    return undefined;
  }
};

function isDeeper(value: Json, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
