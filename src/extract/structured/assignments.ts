import { blankEnd, pieceEnd } from './script-lexer.ts';

/** A literal that a script gives to a variable or property. */
export interface Assignment {
  /** `state`, `App.state`; without `window.` in front. */
  readonly name: string;
  /** Where the value starts. */
  readonly at: number;
}

/** Bounded in every part: minified scripts are one long line. */
const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]{0,100}`;
const CHAIN = new RegExp(
  String.raw`${NAME}(?:\s*\.\s*${NAME}|\s*\[\s*(?:"[^"\\\n]{0,100}"|'[^'\\\n]{0,100}')\s*\]){0,10}`,
  'uy',
);
const STEP = new RegExp(`${NAME}|"[^"]*"|'[^']*'`, 'gu');
const IS = /=(?![=>])|\|\||\?\?/y;
const VALUE = /[{["'`\d+\-!]|(?:JSON|new|true|false|null|undefined|void)\b/y;
const START = /[\p{ID_Start}$_]/u;
const GLOBAL = /^(?:window|self|globalThis|top)\.(?=.)/;

/** A name as `Assignment.name` has it. */
export const bareName = (name: string): string => name.replace(GLOBAL, '');

/** Every assignment of a literal in a script, in order: one pass over it, with texts, comments and patterns passed over. */
export function assignmentsOf(script: string): Assignment[] {
  const found: Assignment[] = [];
  for (let at = 0; at < script.length; ) {
    if (!startsName(script, at)) at = pieceEnd(script, at);
    else at = readAssignment(script, at, found);
  }
  return found;
}

function startsName(script: string, at: number): boolean {
  const code = script.charCodeAt(at);
  if (code < 0x80)
    return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code === 0x5f || code === 0x24;
  return START.test(String.fromCodePoint(script.codePointAt(at)!));
}

/** Reads `a = b.c = window.d || {…` up to the value, or the one name that is here. */
function readAssignment(script: string, from: number, found: Assignment[]): number {
  const names: string[] = [];
  for (let at = from; ; ) {
    if (names.length > 0 && matches(VALUE, script, at)) {
      found.push(...names.map((name) => ({ name, at })));
      return at;
    }
    const end = matches(CHAIN, script, at);
    if (end === undefined) return at;
    const sign = blankEnd(script, end);
    const behind = matches(IS, script, sign);
    if (behind === undefined || (script[sign] !== '=' && names.length === 0)) return end;
    if (script[sign] === '=') names.push(nameOf(script.slice(at, end)));
    at = blankEnd(script, behind);
  }
}

function matches(pattern: RegExp, script: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(script) ? pattern.lastIndex : undefined;
}

function nameOf(chain: string): string {
  const steps = (chain.match(STEP) ?? []).map((step) => step.replace(/^["']|["']$/g, ''));
  return bareName(steps.join('.'));
}
