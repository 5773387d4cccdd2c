import { templateNames } from '../core/template.ts';
import { FORMATS } from '../sinks/targets.ts';
import { suggest } from './nearest.ts';
import type { Finding, Parsed, StreamKind, StreamOptions } from './parsed.ts';
import { TARGET_NAMES } from './part-rules.ts';
import type { Path } from './read.ts';

/** Names that every request's templates know: the stream, and the run's first attempt in UTC (YYYY-MM-DD, YYYYMMDD_HHMMSS). */
export const REQUEST_NAMES: readonly string[] = ['stream', 'date', 'timestamp'];

/** Keys of `write` that are paths. */
const TARGET_KEYS = [...FORMATS, 'quarantine'] as const;

/** Names of what an incremental stream asks for. */
const RANGE_NAMES: readonly string[] = ['incremental.start', 'incremental.end'];

/** Keys of a stream in which templates are read; nowhere else. */
const REQUEST_KEYS = ['path', 'url', 'params', 'headers', 'body', 'form', 'include'] as const;
/** The same for streams whose pages are no requests of ours alone. */
const KEYS: Readonly<Record<Exclude<StreamKind, 'api'>, readonly string[]>> = {
  site: ['start', 'params', 'include'],
  file: ['path', 'include'],
  sql: ['query', 'include'],
  module: ['params', 'include'],
};

/** Whether the value at this place of the document is read as a template. */
export function isTemplate(path: Path): boolean {
  const [area, , key, inner] = path;
  if (area === 'sources') return key === 'headers' || key === 'params' || (key === 'http' && inner === 'headers');
  if (area === 'streams')
    return (
      (REQUEST_KEYS as readonly unknown[]).includes(key) ||
      key === 'start' ||
      key === 'query' ||
      (key === 'graphql' && inner === 'variables') ||
      (key === 'write' && (TARGET_KEYS as readonly unknown[]).includes(inner))
    );
  return area === 'report' && (path[1] === 'text' || path[1] === 'json');
}

/** Names of templates that nothing will fill, told before the first request. */
export function templateFindings(name: string, options: StreamOptions): Finding[] {
  const base: Path = ['streams', name];
  const targets = TARGET_KEYS.flatMap((key) => {
    // names of columns and of a split are judged by the rules about parts
    const own = key === 'quarantine' ? [] : templateNames(options.write[key] ?? '').map((one) => one.split('.')[0]!);
    return checkValue(options.write[key], [...base, 'write', key], TARGET_NAMES, own);
  });
  const partition = (options.for_each ?? []).map((block) => block.as);
  const common = [...REQUEST_NAMES, ...(options.incremental ? RANGE_NAMES : [])];
  if (options.kind !== 'api') {
    const isRange = options.kind === 'site' && options.paginator?.type === 'url_range';
    const names = isRange ? [...common, 'page'] : common;
    const values: Readonly<Record<string, unknown>> = options;
    return [
      ...targets,
      ...KEYS[options.kind].flatMap((key) => checkValue(values[key], [...base, key], names, partition)),
    ];
  }
  const known = [...common, ...pagingNames(options.paginator)];
  const findings = REQUEST_KEYS.flatMap((key) => checkValue(options[key], [...base, key], known, partition));
  const variables = checkValue(options.graphql?.variables, [...base, 'graphql', 'variables'], known, partition);
  return [...targets, ...findings, ...variables];
}

/** Names that the templates of a stream's requests and columns refer to. */
export function namesUsed(options: StreamOptions): string[] {
  const keys: readonly string[] = options.kind === 'api' ? [...REQUEST_KEYS, 'graphql'] : KEYS[options.kind];
  const values: Readonly<Record<string, unknown>> = options;
  const read = keys.map((key) =>
    key === 'graphql' && options.kind === 'api' ? options.graphql?.variables : values[key],
  );
  return [...new Set(templateNames(JSON.stringify(read)))];
}

/** The same for what all requests of a source carry, and for the paths of reports. */
export function frameTemplateFindings(frame: Parsed['frame']): Finding[] {
  if (!frame) return [];
  const ofSources = Object.entries(frame.sources).flatMap(([name, source]) => {
    const params = 'params' in source ? source.params : {};
    const headers = source.type === 'file' ? source.http.headers : 'headers' in source ? source.headers : {};
    const area = source.type === 'file' ? ['http', 'headers'] : ['headers'];
    return [
      ...checkValue(headers, ['sources', name, ...area], REQUEST_NAMES, []),
      ...checkValue(params, ['sources', name, 'params'], REQUEST_NAMES, []),
    ];
  });
  const { text, json } = frame.report;
  return [...ofSources, ...checkValue({ text, json }, ['report'], TARGET_NAMES, [])];
}

/** A paginator that puts its position into the path fills the names that its `*_param` options say. */
function pagingNames(paginator: object): string[] {
  if (!('inject' in paginator) || paginator.inject !== 'path') return [];
  return Object.entries(paginator).flatMap(([key, value]) =>
    key.endsWith('_param') && typeof value === 'string' ? [value] : [],
  );
}

function checkValue(value: unknown, path: Path, known: readonly string[], roots: readonly string[]): Finding[] {
  if (typeof value === 'string') return checkText(value, path, known, roots);
  if (value === null || typeof value !== 'object') return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => checkValue(inner, [...path, key], known, roots));
}

/** `roots` are names below which anything may be asked for, `{team.team_id}`. */
function checkText(text: string, path: Path, known: readonly string[], roots: readonly string[]): Finding[] {
  const names = templateNames(text).filter((name) => !known.includes(name) && !roots.includes(name.split('.')[0]!));
  const findings = names.map((name): Finding => {
    const all = [...known, ...roots];
    const near = suggest(name, all);
    const remedy = near?.startsWith('Did') ? near : `Known here: ${all.map((one) => `{${one}}`).join(', ')}.`;
    return {
      path,
      code: 'unknown_name',
      message: `nothing fills the template {${name}}`,
      remedy: `${remedy} A literal brace is written "{{".`,
    };
  });
  const loose = /(?<!\{)\{(\s+[\w.-]+\s*|[\w.-]+\s+)\}(?!\})/.exec(text);
  if (loose) {
    const message = 'a template holds a name and no spaces';
    findings.push({ path, code: 'unknown_name', message, remedy: `Write {${loose[1]!.trim()}}.` });
  }
  return findings;
}
