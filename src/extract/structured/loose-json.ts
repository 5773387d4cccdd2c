import type { Json } from '../../core/json.ts';
import { DEEPEST, exactNumber } from './exact-json.ts';
import { looseQuoted, looseTemplate } from './loose-text.ts';
import { blankEnd, expressionEnd } from './script-lexer.ts';

const NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const STRICT_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORD = /-?[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const DATE = /new\s+Date\s*\(\s*/y;
const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
  ['-Infinity', null],
]);
const SHORT: readonly (readonly [string, Json])[] = [
  ['!0', true],
  ['!1', false],
  ['void 0', null],
];

/** json: JSON with its usual mistakes. script: literals of JavaScript as well. */
export type Grammar = 'json' | 'script';

export interface Loose {
  readonly value: Json;
  /** The place behind it. */
  readonly end: number;
  /** Members whose value is code, which is never run: left out. */
  readonly code: number;
}

interface Scan {
  readonly text: string;
  readonly script: boolean;
  at: number;
  code: number;
}

/** What is no literal. */
const CODE: unique symbol = Symbol('code');
type Read = Json | typeof CODE;

/**
 * One value from `from` on, forgiving: comments, trailing commas, raw line breaks and control characters in texts, NaN
 * and undefined (null); in scripts also keys without quotes, other quotes, `!0`, and `new Date("…")` (its text).
 * @throws {SyntaxError} where it ends too early, nests deeper than 500, or is something else
 */
export function looseJson(text: string, from: number, grammar: Grammar): Loose {
  const scan: Scan = { text, script: grammar === 'script', at: from, code: 0 };
  const value = literal(scan, 0);
  if (value === CODE) throw fault(scan, 'is no value');
  return { value, end: scan.at, code: scan.code };
}

function fault(scan: Scan, what: string): SyntaxError {
  if (scan.at >= scan.text.length) return new SyntaxError(`the text ends in the middle, after ${scan.text.length}`);
  return new SyntaxError(`${JSON.stringify(scan.text.slice(scan.at, scan.at + 12))} at ${scan.at + 1} ${what}`);
}

function match(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  if (found !== undefined) scan.at += found.length;
  return found;
}

function literal(scan: Scan, depth: number): Read {
  scan.at = blankEnd(scan.text, scan.at);
  const first = scan.text[scan.at];
  if (first === undefined) throw fault(scan, 'is missing');
  if (first === '{' || first === '[') {
    if (depth >= DEEPEST) throw fault(scan, `nests deeper than ${DEEPEST}`);
    return first === '{' ? object(scan, depth + 1) : list(scan, depth + 1);
  }
  if (first === '"' || (first === "'" && scan.script)) return quoted(scan);
  if (first === '`' && scan.script) {
    const { text, end } = looseTemplate(scan.text, scan.at);
    scan.at = end;
    return text ?? CODE;
  }
  return number(scan) ?? word(scan);
}

function quoted(scan: Scan): string {
  const { text, end } = looseQuoted(scan.text, scan.at);
  scan.at = end;
  return text;
}

function number(scan: Scan): Json | undefined {
  const source = match(scan, NUMBER);
  if (source === undefined) return undefined;
  if (STRICT_NUMBER.test(source)) return exactNumber(source);
  // An article number such as 007 is no octal number of anybody's.
  return /^0\d+$/.test(source) ? source : Number(source);
}

function word(scan: Scan): Read {
  if (scan.script) {
    const short = SHORT.find(([text]) => scan.text.startsWith(text, scan.at));
    if (short) {
      scan.at += short[0].length;
      return short[1];
    }
    if (match(scan, DATE) !== undefined) return date(scan);
  }
  const known = WORDS.get(match(scan, WORD) ?? '');
  return known === undefined ? CODE : known;
}

function date(scan: Scan): Read {
  const inside = literal(scan, DEEPEST);
  scan.at = blankEnd(scan.text, scan.at);
  if (inside === CODE || scan.text[scan.at] !== ')') return CODE;
  scan.at += 1;
  return inside;
}

/** A value inside of an object or a list; code is passed over up to what ends it. */
function member(scan: Scan, depth: number): Read {
  const value = literal(scan, depth);
  scan.at = blankEnd(scan.text, scan.at);
  const next = scan.text[scan.at];
  if (value !== CODE && (next === ',' || next === '}' || next === ']')) return value;
  return passOver(scan);
}

function passOver(scan: Scan): typeof CODE {
  if (!scan.script || scan.at >= scan.text.length) throw fault(scan, 'was not expected');
  scan.at = expressionEnd(scan.text, scan.at);
  scan.code += 1;
  return CODE;
}

/** True before the next member, false behind the end. */
function more(scan: Scan, close: '}' | ']'): boolean {
  scan.at = blankEnd(scan.text, scan.at);
  while (scan.text[scan.at] === ',') scan.at = blankEnd(scan.text, scan.at + 1);
  if (scan.text[scan.at] !== close) return true;
  scan.at += 1;
  return false;
}

function between(scan: Scan, close: '}' | ']'): void {
  const next = scan.text[scan.at];
  if (next !== ',' && next !== close) throw fault(scan, 'was not expected');
}

function list(scan: Scan, depth: number): Json[] {
  const found: Json[] = [];
  scan.at += 1;
  while (more(scan, ']')) {
    const value = member(scan, depth);
    // A place in a list is kept: what follows must not move up.
    found.push(value === CODE ? null : value);
    between(scan, ']');
  }
  return found;
}

function object(scan: Scan, depth: number): Json {
  const found: { [key: string]: Json } = {};
  scan.at += 1;
  while (more(scan, '}')) {
    const name = key(scan);
    const colon = name === undefined ? -1 : blankEnd(scan.text, scan.at);
    if (name === undefined || scan.text[colon] !== ':') {
      passOver(scan);
    } else {
      scan.at = colon + 1;
      const value = member(scan, depth);
      if (value !== CODE) set(found, name, value);
    }
    between(scan, '}');
  }
  return found;
}

function key(scan: Scan): string | undefined {
  const first = scan.text[scan.at];
  if (first === '"' || (first === "'" && scan.script)) return quoted(scan);
  return scan.script ? (match(scan, WORD) ?? match(scan, NUMBER)) : undefined;
}

function set(object: { [key: string]: Json }, name: string, value: Json): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
  else object[name] = value;
}
