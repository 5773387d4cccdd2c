import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { MAX_ALIASES, type Source } from './document.ts';
import { type Interpolated, interpolate, type Variables } from './interpolate.ts';
import { suggest } from './nearest.ts';
import { dotted, type Position, type Problem } from './problem.ts';

export type Path = readonly (string | number)[];

/** A scalar that held placeholders. */
export interface Mark extends Interpolated {
  /** As it stands in the text, with its placeholders. */
  readonly written: string;
}

export interface Tree {
  /** Plain values; scalars interpolated. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Keys that are absent because their value became empty. */
  readonly emptied: ReadonlyMap<string, Mark>;
  /** Where a key stands, or a list's element; the nearest parent where the path is not in the text. */
  keyAt(path: Path): Position | undefined;
  /** Where a value stands. */
  valueAt(path: Path): Position | undefined;
  readonly source: Source;
}

export const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\u0000');

const REFUSED = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_EXPANDED = 20_000;
const MAX_DEPTH = 100;

/** Which values may hold run-time templates: there, braces inside a variable's value are doubled, so that they stay what they are. */
export type IsTemplate = (path: Path) => boolean;

/** The document's values with variables put in. */
export function readTree(source: Source, env: Variables, isTemplate: IsTemplate): Tree {
  const problems: Problem[] = [];
  const marks = new Map<string, Mark>();
  const emptied = new Map<string, Mark>();
  const keys = new Map<string, number>();
  const values = new Map<string, number>();
  const open: Node[] = [];
  let aliases = 0;
  let expanded = 0;
  let exhausted = false;

  function report(code: string, message: string, at: number | undefined, path: Path, remedy?: string): void {
    const position = at === undefined ? undefined : source.position(at);
    const frame = position && source.frame(position);
    problems.push({ code, severity: 'error', file: source.file, path: dotted(path), message, remedy, position, frame });
  }

  function readNode(node: unknown, path: Path, at: number | undefined, viaAlias: boolean): unknown {
    const here = viaAlias ? at : (rangeStart(node) ?? at);
    if (here !== undefined) values.set(pathKey(path), here);
    if (viaAlias && ++expanded > MAX_EXPANDED) {
      if (!exhausted) report('yaml_bomb', 'the aliases expand to more than a config can need', at, path);
      exhausted = true;
    }
    if (exhausted) return null;
    if (path.length > MAX_DEPTH) {
      report('too_deep', `nested deeper than ${MAX_DEPTH} levels`, here, path.slice(0, 3));
      exhausted = true;
      return null;
    }
    if (isAlias(node)) return readAlias(node, path, here);
    if (isMap(node)) return readMap(node, path, here, viaAlias);
    if (isSeq(node)) {
      open.push(node);
      const list = node.items.map((item, i) => readNode(item, [...path, i], here, viaAlias));
      open.pop();
      return list;
    }
    return isScalar(node) ? readScalar(node, path, here) : null;
  }

  function readAlias(node: Alias, path: Path, at: number | undefined): unknown {
    aliases += 1;
    if (aliases > MAX_ALIASES) {
      if (aliases === MAX_ALIASES + 1) report('yaml_bomb', `more than ${MAX_ALIASES} aliases`, at, path);
      return null;
    }
    const target = source.document && node.resolve(source.document);
    if (!target || open.includes(target)) {
      report(
        'yaml_alias',
        target ? `the alias "*${node.source}" contains itself` : `no anchor "&${node.source}"`,
        at,
        path,
      );
      return null;
    }
    return readNode(target, path, at, true);
  }

  function readMap(node: YAMLMap, path: Path, at: number | undefined, viaAlias: boolean): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Map<string, number | undefined>();
    open.push(node);
    for (const pair of node.items as Pair[]) {
      const keyAt = viaAlias ? at : rangeStart(pair.key);
      const name = isScalar(pair.key) && pair.key.value !== null ? keyText(pair.key) : undefined;
      if (name === undefined || REFUSED.has(name)) {
        report(
          'bad_key',
          name === undefined ? 'expected a plain text as key' : `the key "${name}" is refused`,
          keyAt,
          path,
        );
        continue;
      }
      const inner = [...path, name];
      if (seen.has(name)) {
        const first = seen.get(name);
        const line = first === undefined ? '' : `; it stands in line ${source.position(first).line} already`;
        report('duplicate_key', `the key "${name}" stands twice${line}`, keyAt, inner, 'Remove one of the two.');
        continue;
      }
      seen.set(name, keyAt);
      if (keyAt !== undefined) keys.set(pathKey(inner), keyAt);
      const value = readNode(pair.value, inner, keyAt, viaAlias);
      const mark = value === '' ? marks.get(pathKey(inner)) : undefined;
      if (mark) emptied.set(pathKey(inner), mark);
      else result[name] = value;
    }
    open.pop();
    return result;
  }

  function readScalar(node: Scalar, path: Path, at: number | undefined): unknown {
    const { value } = node;
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
      return node.source ?? value;
    if (typeof value !== 'string') return value;
    const found = interpolate(value, env, isTemplate(path) ? doubleBraces : undefined);
    if (!found) return value;
    if (found.malformed !== undefined) {
      const github = value.startsWith('${{', found.malformed);
      const remedy = github
        ? `GitHub fills \${{ … }} in workflow files only: pass it as 'env:' of the step and write \${NAME} here.`
        : `Write \${NAME} or \${NAME:-default}; a literal "\${" is written "$\${".`;
      report('bad_variable', `expected a variable such as \${NAME}`, at, path, remedy);
    }
    for (const name of new Set(found.missing))
      report('missing_variable', `the environment variable ${name} is not set`, at, path, variableRemedy(name, env));
    marks.set(pathKey(path), { ...found, written: value });
    // An unresolved text stays as it is written, so that only the variable is told and not what follows from it.
    return found.missing.length > 0 || found.malformed !== undefined ? value : found.text;
  }

  const value = readNode(source.document?.contents, [], undefined, false);
  const find = (path: Path, maps: readonly Map<string, number>[]): Position | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const key = pathKey(path.slice(0, length));
      for (const map of maps) {
        const at = map.get(key);
        if (at !== undefined) return source.position(at);
      }
    }
    return undefined;
  };
  const keyAt = (path: Path) => find(path, [keys, values]);
  return { value, problems, marks, emptied, keyAt, valueAt: (path) => find(path, [values, keys]), source };
}

/** Nothing at all has no place of its own: what is said of it is said at its key. */
function rangeStart(node: unknown): number | undefined {
  if (isScalar(node) && node.value === null && !node.source) return undefined;
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}

/** A key keeps the text in which it was written: `2025:` and `true:` are names of columns like any other. */
const keyText = (key: Scalar): string =>
  typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));

const doubleBraces = (text: string): string => text.replace(/[{}]/g, '$&$&');

function variableRemedy(name: string, env: Variables): string {
  const near = suggest(
    name,
    Object.keys(env).filter((known) => /^[A-Z][A-Z\d_]*$/.test(known)),
  );
  const meant = near?.startsWith('Did') ? `${near.replace('?', ' (which is set)?')} ` : '';
  return `${meant}Set it in \`env:\` of the workflow step or in the .env file beside the config, or give a default: \${${name}:-value}.`;
}
