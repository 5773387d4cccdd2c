import { suggest } from '../../config/index.ts';
import { ConfigError } from '../../core/errors.ts';

/** What a program hands over is not always what its types say. @throws ConfigError `bad_usage` */
export function demand(holds: boolean, message: string, remedy: string): asserts holds {
  if (!holds) throw new ConfigError('bad_usage', message, { remedy });
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

/**
 * @param what it is, for the message
 * @param known keys; any where absent
 */
export function demandObject(value: unknown, what: string, known?: readonly string[]): asserts value is object {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  demand(isObject, `${what} is ${kindOf(value)}`, 'Give an object with the keys of the reference.');
  const stray = known && Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) demand(false, `${what}: unknown key "${stray}"`, suggest(stray, known!) ?? 'Leave it out.');
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof RegExp) return 'a RegExp; write its source as text';
  if (Number.isNaN(value)) return 'not a number';
  return `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

/** Options as JSON. @throws ConfigError for what JSON would change or leave out in silence: functions, patterns, NaN, circles */
export function jsonOf(given: object): string {
  try {
    return JSON.stringify(given, (key, value: unknown) => {
      const isPlain = !/^(function|symbol|bigint)$/.test(typeof value) && !(value instanceof RegExp);
      demand(isPlain && !Number.isNaN(value), `options: "${key}" is ${kindOf(value)}`, REMEDY);
      return value;
    });
  } catch (thrown) {
    if (thrown instanceof ConfigError) throw thrown;
    throw new ConfigError('bad_usage', 'options: they lead back to themselves', { cause: thrown, remedy: REMEDY });
  }
}

const REMEDY = 'Give texts, numbers, truths, lists and objects, as they stand in a config.';
