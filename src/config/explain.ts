import { type Issue, tellableIssues, valueAt } from './issues.ts';
import { slipOf, suggest } from './nearest.ts';
import { dotted, type Problem } from './problem.ts';
import { type Mark, type Path, pathKey, type Tree } from './read.ts';
import { definition, knownKeys, literals, type Schema, schemasAt } from './schema-walk.ts';
import { expectation, found, HIDDEN } from './words.ts';

export interface Judged {
  readonly tree: Tree;
  readonly schema: Schema;
  /** The value that was judged, which stands at `prefix` of the document. */
  readonly value: unknown;
  readonly prefix: Path;
}

/** A problem at a path of the document, with its place. */
export function problemAt(
  tree: Tree,
  path: readonly PropertyKey[],
  fields: { code: string; message: string; remedy?: string | undefined; on?: 'key' | 'value' },
): Problem {
  const { code, message, remedy, on = 'value' } = fields;
  const position = on === 'key' ? tree.keyAt(path as Path) : tree.valueAt(path as Path);
  const frame = position && tree.source.frame(position);
  return {
    code,
    severity: 'error',
    file: tree.source.file,
    path: dotted(path),
    message: safe(message, tree),
    remedy: remedy && safe(remedy, tree),
    position,
    frame,
  };
}

/** What a schema found, in plain words at its place. Values that a missing variable left open are not judged. */
export function explain(issues: readonly Issue[], judged: Judged): Problem[] {
  return tellableIssues(issues).flatMap((issue) => {
    const path = [...judged.prefix, ...issue.path];
    const mark = judged.tree.marks.get(pathKey(path));
    if (mark && (mark.missing.length > 0 || mark.malformed !== undefined)) return [];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.path, judged));
    if (issue.code === 'invalid_key') {
      const message = `${issue.issues[0]?.message ?? 'bad name'}, found "${String(issue.path.at(-1))}"`;
      return [problemAt(judged.tree, path, { code: 'bad_key', message, on: 'key' })];
    }
    const value = valueAt(judged.value, issue.path);
    return [
      value === undefined && issue.code !== 'custom' ? required(issue, judged) : wrong(issue, value, mark, judged),
    ];
  });
}

function unknownKey(key: string, at: readonly PropertyKey[], judged: Judged): Problem {
  const { schema, value, tree, prefix } = judged;
  const known = knownKeys(schema, at, value);
  const inner = known.filter((name) => knownKeys(schema, [...at, name], value).includes(key));
  const slip = slipOf(key, known);
  const belongs = inner.length > 0 ? `It belongs under "${inner[0]}".` : undefined;
  // `timeout` stands under `browser`, and a letter away from `timeouts`, which is likelier meant.
  const remedy = slip === undefined ? (belongs ?? suggest(key, known)) : `Did you mean "${slip}"?`;
  const message = `unknown key "${key}"`;
  return problemAt(tree, [...prefix, ...at, key], { code: 'unknown_key', message, remedy, on: 'key' });
}

function required(issue: Issue, judged: Judged): Problem {
  const path = [...judged.prefix, ...issue.path];
  const mark = judged.tree.emptied.get(pathKey(path));
  const name = String(issue.path.at(-1) ?? '');
  const choices = choicesAt(issue, judged);
  const kind = choices.length > 0 ? `one of ${choices.join(', ')}` : (expectation(issue) ?? 'a value');
  if (mark) {
    const message = `"${name}" is needed, but ${mark.written} is empty; expected ${kind}`;
    const remedy = `Give ${mark.variables.join(' and ')} a value; a secret that does not exist arrives empty.`;
    return problemAt(judged.tree, path, { code: 'empty_variable', message, remedy, on: 'key' });
  }
  const message = `"${name}" is missing; expected ${kind}`;
  return problemAt(judged.tree, path, { code: 'missing_key', message, remedy: meaning(issue.path, judged), on: 'key' });
}

function wrong(issue: Issue, value: unknown, mark: Mark | undefined, judged: Judged): Problem {
  const path = [...judged.prefix, ...issue.path];
  const shown = found(value, mark, path);
  const choices = choicesAt(issue, judged);
  const told = (code: string, message: string, remedy?: string) =>
    problemAt(judged.tree, path, { code, message, remedy });
  if (path.length === 1 && path[0] === 'version')
    return told('version', `this release reads version 1 of the config, found ${shown}`, 'Write `version: 1`.');
  if (choices.length > 0) {
    const near = mark || typeof value !== 'string' ? undefined : suggest(value, choices);
    const remedy = near?.startsWith('Did') ? near : undefined;
    return told('unknown_value', `expected one of ${choices.join(', ')}, found ${shown}`, remedy);
  }
  const asText = issue.code === 'invalid_type' && issue.expected === 'string' ? textInstead(value, issue, judged) : {};
  const expected = asText.expected ?? expectation(issue);
  if (expected !== undefined) return told('wrong_type', `expected ${expected}, found ${shown}`, asText.remedy);
  const own = issue.message.startsWith('Invalid ') ? 'expected another form' : issue.message;
  const says = value === undefined || shown === HIDDEN || (typeof value === 'string' && own.includes(value));
  return told('invalid', says || (value !== null && typeof value === 'object') ? own : `${own}, found ${shown}`);
}

/** The names to choose from, where it is a choice between texts. */
function choicesAt(issue: Issue, judged: Judged): string[] {
  if (issue.code === 'invalid_value') return issue.values.length > 1 ? issue.values.map(String) : [];
  if (issue.code !== 'invalid_union' || issue.errors.length > 0) return [];
  const parent = issue.path.slice(0, -1);
  const key = issue.path.at(-1) as string;
  const options = schemasAt(judged.schema, parent, judged.value);
  return [...new Set(options.flatMap((option) => literals(definition(option).shape?.[key])))].map(String);
}

/** A number or a mapping where a text was due: what the text should look like, and how to write it. */
function textInstead(value: unknown, issue: Issue, judged: Judged): { expected?: string; remedy?: string } {
  if (value !== null && typeof value === 'object')
    return { remedy: 'A text that begins with { or [ must stand in quotes: "{name}".' };
  const [schema] = schemasAt(judged.schema, issue.path, judged.value);
  const again = (schema as { safeParse?: (value: unknown) => { error?: { issues: Issue[] } } }).safeParse?.(
    String(value),
  );
  const message = again?.error?.issues[0]?.message;
  if (message?.startsWith('expected ')) return { expected: message.slice(9) };
  return message === undefined && value !== null ? { remedy: `Put it in quotes: "${String(value)}".` } : {};
}

function meaning(path: readonly PropertyKey[], judged: Judged): string | undefined {
  const parents = schemasAt(judged.schema, path.slice(0, -1), judged.value);
  for (const parent of parents) {
    const child = definition(parent).shape?.[String(path.at(-1))] as { description?: string } | undefined;
    if (child?.description) return `${String(path.at(-1))}: ${child.description}.`;
  }
  return undefined;
}

/** A message may quote what it is about; a variable's value is replaced by its name. */
function safe(message: string, tree: Tree): string {
  let text = message;
  for (const mark of tree.marks.values()) {
    for (const { name, value } of mark.values) {
      if (value.length < 4 || !text.includes(value)) continue;
      const pattern = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const begins = /^\w/.test(value) ? '(?<!\\w)' : '';
      const ends = /\w$/.test(value) ? '(?!\\w)' : '';
      text = text.replace(new RegExp(begins + pattern + ends, 'g'), () => `\${${name}}`);
    }
  }
  return text;
}
