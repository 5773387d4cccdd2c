import type { Element } from 'domhandler';
import { type Json, lookup, type Path } from '../../core/json.ts';
import { type Assignment, assignmentsOf, bareName } from './assignments.ts';
import { scriptText } from './elements.ts';
import { exactJson } from './exact-json.ts';
import { jsonTexts } from './json-texts.ts';
import { looseJson } from './loose-json.ts';
import { blankEnd, blockEnd } from './script-lexer.ts';

/** A path may begin with the steps of the name itself: `App.state.user`. */
const LONGEST_NAME = 5;
const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma|j)script(?:;.*)?)$/i;
const JSON_TYPES = /^(?:application|text)\/(?:[\w.-]+\+)?json(?:;.*)?$/i;
const PARSE = /JSON\s*\.\s*parse\s*\(\s*(?:(decodeURIComponent|decodeURI|unescape)\s*\(\s*)?/y;

export interface Embedded {
  /** The value at a path that begins with a name. */
  at(path: Path): Json | undefined;
  named(name: string): Json | undefined;
}

interface Code {
  readonly text: string;
  assignments?: ReadonlyMap<string, readonly Assignment[]>;
}

/** Data in a page's scripts: JSON by the script's id, literals by the variable that they are given to. */
export function readEmbedded(scripts: readonly Element[], problems: string[]): Embedded {
  const json = jsonScripts(scripts);
  const codes: Code[] = scripts
    .filter(({ attribs }) => SCRIPT_TYPES.test((attribs['type'] ?? '').trim()))
    .map((script) => ({ text: scriptText(script) }));
  const known = new Map<string, Json | undefined>();
  const named = (given: string): Json | undefined => {
    const name = bareName(given);
    if (!known.has(name))
      known.set(name, fromJson(json.get(given), given, problems) ?? fromCode(codes, name, problems));
    return known.get(name);
  };
  return { at: (path) => atPath(path, named), named };
}

function atPath(path: Path, named: (name: string) => Json | undefined): Json | undefined {
  const name: string[] = [];
  for (const step of path.slice(0, LONGEST_NAME)) {
    if (typeof step !== 'string') return undefined;
    name.push(step);
    const found = lookup(named(name.join('.')), path.slice(name.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Scripts of JSON by their id, and by the names of their `data-` attributes where a page marks them so. */
function jsonScripts(scripts: readonly Element[]): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const script of scripts) {
    if (!JSON_TYPES.test((script.attribs['type'] ?? '').trim()) && script.attribs['id'] !== '__NEXT_DATA__') continue;
    const marks = Object.keys(script.attribs).filter((name) => name.startsWith('data-'));
    for (const name of [script.attribs['id'] ?? '', ...marks])
      if (name !== '' && !found.has(name)) found.set(name, script);
  }
  return found;
}

function fromJson(script: Element | undefined, name: string, problems: string[]): Json | undefined {
  if (!script) return undefined;
  const { values, problem } = jsonTexts(scriptText(script));
  if (problem !== undefined) problems.push(`script ${name}: ${problem}`);
  return values[0];
}

/** The first of a variable's values that can be read. */
function fromCode(codes: readonly Code[], name: string, problems: string[]): Json | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  for (const code of codes) {
    if (!code.text.includes(last)) continue;
    code.assignments ??= Map.groupBy(assignmentsOf(code.text), (one) => one.name);
    const found = firstReadable(code, name, problems);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstReadable(code: Code, name: string, problems: string[]): Json | undefined {
  let empty: Json | undefined;
  for (const { at } of code.assignments?.get(name) ?? []) {
    try {
      const { value, code: left } = literalAt(code.text, at);
      if (left > 0) problems.push(`script variable ${name}: ${left} members are code and were left out`);
      if (!isEmpty(value)) return value;
      empty ??= value;
    } catch (error) {
      problems.push(`script variable ${name}: ${error instanceof Error ? error.message : String(error)}`);
      // Each further place of a broken name would be read to the end of the script as well.
      return empty;
    }
  }
  return empty;
}

/** `window.X = window.X || {}` before the line that fills it. */
const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

function literalAt(text: string, at: number): { value: Json; code: number } {
  const parsed = argumentOfParse(text, at);
  if (parsed !== undefined) return { value: firstOf(jsonTexts(parsed)), code: 0 };
  const end = text[at] === '{' || text[at] === '[' ? blockEnd(text, at) : undefined;
  if (end !== undefined) {
    try {
      return { value: exactJson(text.slice(at, end)), code: 0 };
    } catch {
      // Most literals of scripts are no JSON.
    }
  }
  const { value, code, end: behind } = looseJson(text, at, 'script');
  if (end === undefined && !endsStatement(text, behind)) throw new SyntaxError('its value is code');
  return { value, code };
}

/** False behind the 12 of `12 * 60`. */
function endsStatement(text: string, at: number): boolean {
  const next = blankEnd(text, at);
  return next === text.length || ';,})]'.includes(text[next]!) || text.slice(at, next).includes('\n');
}

function firstOf({ values, problem }: ReturnType<typeof jsonTexts>): Json {
  if (values.length === 0) throw new SyntaxError(problem ?? 'no JSON');
  return values[0]!;
}

/** The text in `JSON.parse("…")`. */
function argumentOfParse(text: string, at: number): string | undefined {
  PARSE.lastIndex = at;
  const found = PARSE.exec(text);
  if (!found) return undefined;
  const argument = looseJson(text, PARSE.lastIndex, 'script').value;
  if (typeof argument !== 'string') throw new SyntaxError('what it parses is no text');
  return found[1] === undefined ? argument : decodeURIComponent(argument);
}
