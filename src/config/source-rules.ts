import { notOneQuery, positionIn } from '../warehouse/sql-text.ts';
import { suggest } from './nearest.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';

/** What local files, databases and modules need of their paths. */
export function sourceFindings({ frame }: Parsed): Finding[] {
  return Object.entries(frame?.sources ?? {}).flatMap(([name, source]) => {
    if (source.type === 'module') return outsideFinding(source.module, ['sources', name, 'module'], false);
    if (source.type === 'file' && source.base !== undefined && !isRemote(source.base))
      return source.allow_outside ? [] : outsideFinding(source.base, ['sources', name, 'base'], true);
    if (source.type === 'sql' && source.url.startsWith('sqlite:') && !source.allow_outside)
      return outsideFinding(source.url.slice('sqlite:'.length), ['sources', name, 'url'], true);
    return [];
  });
}

/** Whether what a stream falls back to can give the same. */
export function fallbackFindings(name: string, options: StreamOptions, { frame }: Parsed): Finding[] {
  const { fallback, fallback_column: column, source, include } = options;
  const base: Path = ['streams', name];
  const code = 'fallback';
  const findings: Finding[] = [];
  if (column !== undefined && fallback === undefined)
    findings.push({ path: [...base, 'fallback_column'], code, message: 'fallback_column goes with fallback' });
  if (column !== undefined && Object.hasOwn(include, column))
    findings.push({ path: [...base, 'fallback_column'], code, message: `include names "${column}" already` });
  if (fallback === undefined || fallback === 'last_good' || !frame) return findings;
  const path: Path = [...base, 'fallback', 'source'];
  const names = Object.keys(frame.sources);
  const other = frame.sources[fallback.source];
  const own = frame.sources[source];
  if (!other)
    findings.push({
      path,
      code: 'unknown_source',
      message: `no source is called "${fallback.source}"`,
      remedy: suggest(fallback.source, names),
    });
  else if (fallback.source === source)
    findings.push({
      path,
      code,
      message: 'this is the source that the stream has anyway',
      remedy: 'Name another one.',
    });
  else if (own && own.type !== other.type)
    findings.push({
      path,
      code,
      message: `${fallback.source} is of type ${other.type}, ${source} of type ${own.type}`,
    });
  return findings;
}

/** The same for a stream's own keys. */
export function streamSourceFindings(name: string, options: StreamOptions, { frame }: Parsed): Finding[] {
  const base: Path = ['streams', name];
  if (options.kind === 'sql') {
    const path: Path = [...base, 'query'];
    return [...quotedFindings(options.query ?? '', path), ...writingFindings(options.query, path)];
  }
  if (options.kind !== 'file') return [];
  const source = frame?.sources[options.source];
  const isLocal = !isRemote(options.path) && source?.type === 'file' && !isRemote(source.base ?? '');
  const outside = isLocal && !source.allow_outside ? outsideFinding(options.path, [...base, 'path'], true) : [];
  const url = /^https?:/i.test(options.path) || (source?.type === 'file' && /^https?:/i.test(source.base ?? ''));
  if (!url || !options.path.replace(/\?.*$/, '').includes('*')) return outside;
  return [
    {
      path: [...base, 'path'],
      code: 'pattern',
      message: 'files at a URL cannot be listed, so that its path is no pattern',
      remedy: 'Name the one file; a stream for each, where there are several.',
    },
  ];
}

/** A run reads; what else a database takes for a query (`TABLE x`, brackets around a UNION) is its own to judge. */
function writingFindings(query: string | undefined, path: Path): Finding[] {
  const wrong = query === undefined || /^\s*(\(|table\b)/i.test(query) ? undefined : notOneQuery(query);
  if (!wrong) return [];
  const { line, column } = positionIn(query!, wrong.at);
  const message = `${wrong.message}, in line ${line}, column ${column} of the query`;
  return [{ path, code: 'sql', message, remedy: 'Write one SELECT.' }];
}

const isRemote = (place: string): boolean => /^(s3|https?):\/\//i.test(place);

function outsideFinding(path: string, at: Path, canAllow: boolean): Finding[] {
  const isAbsolute = /^([/\\~]|[A-Za-z]:)/.test(path);
  let depth = 0;
  const leaves = path.split('/').some((step) => {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    return depth < 0;
  });
  if (!isAbsolute && !leaves) return [];
  const message = isAbsolute
    ? 'this path is absolute; expected one relative to the workspace'
    : 'this path leads out of the workspace';
  const remedy = canAllow ? 'If that is meant, set `allow_outside: true` on the source.' : 'Put the file there.';
  return [{ path: at, code: 'outside', message, remedy }];
}

/** A value is bound, not pasted: between quotes its place would be a text like any other. */
function quotedFindings(query: string, path: Path): Finding[] {
  const inQuotes = /'(?:[^']|'')*'/g;
  const quoted = query.match(inQuotes)?.find((text) => /(?<!\{)\{[A-Za-z_][\w.-]*\}(?!\})/.test(text));
  if (quoted === undefined) return [];
  const message = `the template in ${quoted} stands between quotes; its value is bound and needs none`;
  return [{ path, code: 'quoted_template', message, remedy: `Write ${quoted.slice(1, -1)} without the quotes.` }];
}
