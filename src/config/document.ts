import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Position, Problem } from './problem.ts';

/** A config larger than this (bytes) is refused: it is no config. */
export const MAX_BYTES = 1024 * 1024;

/** Aliases that a config may use. */
export const MAX_ALIASES = 100;

export interface Source {
  readonly file: string;
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly Problem[];
  position(offset: number): Position;
  /** The line of a position with a caret below it. */
  frame(position: Position): string;
}

const HINTS: Record<string, string> = {
  TAB_AS_INDENT: 'YAML is indented with spaces, never with tabs.',
  BAD_INDENT: 'Keys of one mapping must begin in the same column.',
  MISSING_CHAR: 'Check that every quote, bracket and brace is closed.',
  MULTILINE_IMPLICIT_KEY: 'Between a key and its value stand a colon and a space: "key: value".',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that contains ": " in quotes.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  MULTIPLE_DOCS: 'Keep one config per file; remove the "---" line.',
};

const CLOSE = 'Close each {, [ and quote; lines between them are indented deeper than the key.';

function hint(code: string, line: string): string | undefined {
  if (/[[{,:]\s*\$\{/.test(line) && /[{[]/.test(line.replace(/\$\{/g, '')))
    return `Inside { } and [ ] a variable must stand in quotes: "$\{NAME}".`;
  return HINTS[code];
}

/** Where the bracket or quote stands that an error at its end misses the partner of. */
function unclosed(document: Document.Parsed, { code, pos: [end] }: YAMLError): number | undefined {
  let start: number | undefined;
  if (code === 'BAD_INDENT' || code === 'MISSING_CHAR')
    visit(document, {
      Collection: (_, { flow, range }) => {
        if (flow && range?.[1] === end) start = range[0];
      },
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0];
      },
    });
  return start;
}

function message(code: string, text: string): string {
  if (/call stack/i.test(text)) return 'brackets stand in each other too deeply';
  if (code === 'MULTIPLE_DOCS') return 'the file holds more than one YAML document';
  if (code === 'TAG_RESOLVE_FAILED') return `a tag that is not known: ${text.replace(/^Unresolved tag:?\s*/, '')}`;
  return `not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Parses YAML 1.2 (core schema) and keeps where everything stands. Never throws: what is wrong comes as problems. */
export function readSource(text: string, file: string): Source {
  const lines = text.split(/\r\n|\n/);
  const counter = new LineCounter();
  const position = (offset: number): Position => {
    const found = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, found.line), column: Math.max(1, found.col) };
  };
  const frame = (at: Position): string => drawFrame(lines[at.line - 1] ?? '', at);
  const build = (document: Document.Parsed | undefined, problems: readonly Problem[]): Source => ({
    file,
    document,
    problems,
    position,
    frame,
  });
  const whole = (code: string, message: string, remedy?: string): Problem => ({
    code,
    severity: 'error',
    file,
    path: '',
    message,
    remedy,
  });
  if (Buffer.byteLength(text) > MAX_BYTES)
    return build(undefined, [whole('too_large', 'the config is larger than 1 MiB', 'Split it into several configs.')]);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      logLevel: 'error',
    });
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return build(undefined, [whole('too_deep', 'the config is nested too deeply')]);
  }
  const problems = [...document.errors, ...document.warnings].slice(0, 20).map((found): Problem => {
    const open = unclosed(document, found);
    const at = position(open ?? found.pos[0]);
    const placed = { position: at, frame: frame(at) };
    if (open !== undefined)
      return { ...whole('yaml', `not valid YAML: ${text[open]} is not closed`, CLOSE), ...placed };
    return {
      ...whole('yaml', message(found.code, found.message), hint(found.code, lines[at.line - 1] ?? '')),
      ...placed,
    };
  });
  const stated = document.directives?.yaml;
  if (stated?.explicit && stated.version !== '1.2')
    problems.push(
      whole('yaml_version', `the file says YAML ${stated.version}, expected YAML 1.2`, 'Remove the %YAML line.'),
    );
  return build(document, problems);
}

/** Long lines are cut around the caret, so that a frame fits on a screen. */
function drawFrame(line: string, at: Position): string {
  const from = Math.max(0, at.column - 80);
  const shown = line.slice(from, from + 120).replace(/\t/g, ' ');
  const gutter = `  ${at.line} | `;
  return `${gutter}${shown}\n${' '.repeat(gutter.length - 2)}| ${' '.repeat(at.column - 1 - from)}^`;
}
