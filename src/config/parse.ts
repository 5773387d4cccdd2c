import type { z } from 'zod';
import { type Secrets, SHORTEST_SECRET } from '../core/secrets.ts';
import { readSource } from './document.ts';
import { explain, problemAt } from './explain.ts';
import type { Variables } from './interpolate.ts';
import { valueAt } from './issues.ts';
import { suggest } from './nearest.ts';
import { orderStreams } from './order.ts';
import type { Parsed, StreamKind, StreamOptions } from './parsed.ts';
import { type ApiStreamPlan, type Plan, type SourcePlan, type StreamPlan, withSource } from './plan.ts';
import { InvalidConfigError, type Problem, sortProblems } from './problem.ts';
import { type Path, readTree, type Tree } from './read.ts';
import { parseRetyping } from './retype.ts';
import { judge } from './rules.ts';
import { columnList } from './schema/common.ts';
import { frameSchema, streamSchemas } from './schema/config.ts';
import { isTemplate } from './template-rules.ts';
import { hiddenBelow, registerSecrets, shortSecrets, variableNames } from './variables.ts';

export interface ParseContext {
  /** Name of the file, for messages and as the plan's name. */
  readonly file: string;
  /** Values for `${NAME}`. */
  readonly env: Variables;
  /** Gets every secret value that the config takes from the environment, before anything is told. */
  readonly secrets?: Pick<Secrets, 'add'>;
}

/**
 * Reads a config: YAML, variables, schema, and what must hold between keys. Pure: asks nothing of any server or disk.
 * @throws InvalidConfigError (a ConfigError) with all problems at once, each with line and column
 */
export function parseConfig(text: string, context: ParseContext): Plan {
  const source = readSource(text, context.file);
  if (source.problems.length > 0) throw new InvalidConfigError(sortProblems(source.problems));
  const tree = readTree(source, context.env, isTemplate);
  if (context.secrets) registerSecrets(tree, context.secrets);
  const { value } = tree;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const message = `expected a mapping with version, sources and streams, found ${value === null ? 'nothing' : 'something else'}`;
    throw new InvalidConfigError([...tree.problems, problemAt(tree, [], { code: 'wrong_type', message })]);
  }
  // What expands without end is not judged any further.
  if (tree.problems.some(({ code }) => code === 'yaml_bomb' || code === 'too_deep'))
    throw new InvalidConfigError(sortProblems(tree.problems));
  const { parsed, problems } = judgeTree(tree);
  const all = [...tree.problems, ...problems];
  if (all.length > 0 || !parsed.frame) throw new InvalidConfigError(sortProblems(all));
  return assemble(parsed, parsed.frame, tree);
}

function judgeTree(tree: Tree): { parsed: Parsed; problems: Problem[] } {
  const frame = parseRetyping(frameSchema, tree.value, tree.marks, []);
  const judged = { tree, schema: frameSchema, value: tree.value, prefix: [] };
  const problems = frame.success ? [] : explain(frame.error.issues, judged);
  for (const area of ['sources', 'streams']) {
    const entries = valueAt(tree.value, [area]);
    if (entries !== null && typeof entries === 'object' && !Array.isArray(entries) && Object.keys(entries).length === 0)
      problems.push(
        problemAt(tree, [area], { code: 'missing_key', message: `expected at least one entry in ${area}` }),
      );
  }
  const raw = valueAt(tree.value, ['streams']);
  const isMapping = raw !== null && typeof raw === 'object' && !Array.isArray(raw);
  const entries = isMapping ? Object.entries(raw) : [];
  const streams: { name: string; options: StreamOptions }[] = [];
  for (const [name, value] of entries) {
    const { options, problems: found } = judgeStream(name, value, tree);
    problems.push(...found);
    if (options) streams.push({ name, options });
  }
  const streamNames = entries.map(([name]) => name);
  const parsed: Parsed = {
    file: tree.source.file,
    frame: frame.success ? frame.data : undefined,
    streams,
    streamNames,
  };
  problems.push(...judge(parsed).map(({ path, ...rest }) => problemAt(tree, path, rest)));
  return { parsed, problems };
}

/** A stream's schema is that of its source's type; where the source is unknown, the one that its keys look like. */
function judgeStream(name: string, value: unknown, tree: Tree): { options?: StreamOptions; problems: Problem[] } {
  const prefix: Path = ['streams', name];
  const sources = valueAt(tree.value, ['sources']);
  const names = sources !== null && typeof sources === 'object' && !Array.isArray(sources) ? Object.keys(sources) : [];
  const source = valueAt(value, ['source']);
  const problems: Problem[] = [];
  if (typeof source === 'string' && names.length > 0 && !names.includes(source)) {
    const message = `no source is called "${source}"`;
    problems.push(
      problemAt(tree, [...prefix, 'source'], { code: 'unknown_source', message, remedy: suggest(source, names) }),
    );
  }
  const type = typeof source === 'string' ? valueAt(sources, [source, 'type']) : undefined;
  const kind = isKind(type) ? type : kindByLooks(value);
  const schema = streamSchemas[kind];
  const result = parseRetyping(schema, value, tree.marks, prefix);
  if (result.success) return { options: { kind, ...result.data } as StreamOptions, problems };
  return { problems: [...problems, ...explain(result.error.issues, { tree, schema, value, prefix })] };
}

const isKind = (type: unknown): type is StreamKind => typeof type === 'string' && Object.hasOwn(streamSchemas, type);

/** What a stream's keys say where nothing is known of its source. */
function kindByLooks(value: unknown): StreamKind {
  const has = (key: string): boolean => valueAt(value, [key]) !== undefined;
  if (['items', 'fields', 'start'].filter(has).length > 1) return 'site';
  return has('query') || has('table') ? 'sql' : 'api';
}

/** The plan out of what the schemas accepted. */
function assemble(parsed: Parsed, frame: z.output<typeof frameSchema>, tree: Tree): Plan {
  const sorted = orderStreams(parsed.streams.map(({ name, options }) => ({ ...options, name })));
  const order = 'order' in sorted ? sorted.order : [];
  const sources = Object.entries(frame.sources).map(([name, options]): [string, SourcePlan] => [
    name,
    { ...options, name, hidden: hiddenBelow(tree, ['sources', name]) },
  ]);
  return {
    ...frame,
    name: frame.name ?? fileStem(parsed.file),
    file: parsed.file,
    sources: Object.fromEntries(sources),
    streams: order.map((stream) => settle(stream, hiddenBelow(tree, ['streams', stream.name]))),
    variables: variableNames(tree),
    warnings: shortSecrets(tree).map((one) => tooShort(one, tree)),
    place(path) {
      const position = tree.keyAt(path);
      return position && { position, frame: tree.source.frame(position) };
    },
  };
}

function tooShort({ path, name }: { readonly path: Path; readonly name: string }, tree: Tree): Problem {
  const message = `the value of \${${name}} is too short to be masked: wherever it stands in a log, it can be read`;
  const remedy = `Choose one of at least ${SHORTEST_SECRET} characters where you can.`;
  return { ...problemAt(tree, path, { code: 'short_secret', message, remedy }), severity: 'warning' };
}

/** A stream's options with what follows from them. */
export function settle(stream: StreamOptions & { name: string }, hidden: readonly string[]): StreamPlan {
  const { include } = withSource({ ...stream, include: stream.include }, stream.source);
  const named = { hidden, include, primary_key: columnList(stream.primary_key) };
  if (stream.kind !== 'api') return { ...stream, ...named };
  const sends = stream.body ?? stream.form ?? stream.graphql;
  const settled: ApiStreamPlan = { ...stream, ...named, method: stream.method ?? (sends ? 'POST' : 'GET') };
  return settled;
}

/** `customers` of `data/customers.csv.gz`. */
export function fileStem(path: string): string {
  const base = path.split(/[/\\]/).at(-1) ?? path;
  return base.replace(/(?<=.)\..*$/, '') || 'adip';
}
