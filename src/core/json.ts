/** Any JSON value. Integers beyond 2^53 travel as strings of digits, so that none of them is ever rounded. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A place in a response or a record, split: `meta.next`, `results[*].rows`, `items[0].id`. `*` stands for every element. */
export type Path = readonly (string | number | typeof ANY)[];
export const ANY: unique symbol = Symbol('*');

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Splits a path text at its dots and brackets. A dot inside a key is written `\.`.
 * @throws {SyntaxError} on an empty step, an unclosed bracket, or a key that reaches into an object's prototype.
 */
export function parsePath(text: string): Path {
  const steps: (string | number | typeof ANY)[] = [];
  const body = text.startsWith('$.') ? text.slice(2) : text === '$' ? '' : text;
  if (body === '') return steps;
  const step = /\[(\*|\d+)\]|((?:\\.|[^.[\]\\])+)|(.)/gy;
  let at = 0;
  while (at < body.length) {
    if (at > 0 && body[at] === '.') {
      at += 1;
      if (at === body.length || body[at] === '.' || body[at] === '[')
        throw new SyntaxError(`empty step in path "${text}"`);
    }
    step.lastIndex = at;
    const found = step.exec(body);
    if (!found || found[3] !== undefined)
      throw new SyntaxError(`"${text}" is not a path: unexpected "${body[at]}" at ${at + 1}`);
    if (found[1] !== undefined) steps.push(found[1] === '*' ? ANY : Number(found[1]));
    else {
      const key = found[2]!.replace(/\\(.)/g, '$1');
      if (FORBIDDEN.has(key)) throw new SyntaxError(`path "${text}" names "${key}", which is refused`);
      steps.push(key === '*' ? ANY : key);
    }
    at = step.lastIndex;
  }
  return steps;
}

/** The first value at `path`, or undefined where any step is missing. Only own properties are followed. */
export function lookup(value: Json | undefined, path: Path): Json | undefined {
  let here: Json | undefined = value;
  for (let i = 0; i < path.length; i++) {
    const step = path[i]!;
    if (here === null || typeof here !== 'object') return undefined;
    if (step === ANY) {
      const rest = path.slice(i + 1);
      for (const child of Array.isArray(here) ? here : Object.values(here)) {
        const found = lookup(child, rest);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined;
    else here = Object.hasOwn(here, String(step)) ? here[String(step)] : undefined;
  }
  return here;
}

/**
 * JSON.parse that keeps what JavaScript would lose: an integer beyond 2^53, or a number that overflows, becomes the
 * string of its digits; a `__proto__` key stays an ordinary key.
 */
export function parseJson(text: string): Json {
  return JSON.parse(text, function keepDigits(this: unknown, _key, value: unknown, context?: { source?: string }) {
    if (typeof value === 'number' && context?.source !== undefined) {
      const exact = Number.isSafeInteger(value) || (!Number.isInteger(value) && Number.isFinite(value));
      return exact ? value : context.source;
    }
    return value;
  }) as Json;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
