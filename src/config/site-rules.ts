import { isCharset } from '../core/charset.ts';
import { suggest } from './nearest.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
import { type SiteOptions, selectorFindings, sessionFindings } from './selector-rules.ts';

/** What must hold in a stream of a site. */
export function siteFindings(name: string, options: StreamOptions, parsed: Parsed): Finding[] {
  if (options.kind !== 'site') return [];
  const base: Path = ['streams', name];
  return [
    ...selectorFindings(base, options),
    ...fieldFindings(base, options),
    ...detailFindings(base, options),
    ...pagingFindings(base, options),
    ...renderFindings(base, options, parsed),
  ];
}

/** What must hold in the sources that are sites. */
export const siteSourceFindings = (parsed: Parsed): Finding[] => [
  ...charsetFindings(parsed),
  ...sessionFindings(parsed),
];

function charsetFindings({ frame }: Parsed): Finding[] {
  return Object.entries(frame?.sources ?? {}).flatMap(([name, source]): Finding[] => {
    if (source.type !== 'site' || source.charset === undefined || isCharset(source.charset)) return [];
    return [
      {
        path: ['sources', name, 'charset'],
        code: 'bad_value',
        message: `"${source.charset}" is no charset that is known`,
        remedy: 'Write a label of the Encoding Standard such as utf-8, windows-1252, shift_jis or gb18030.',
      },
    ];
  });
}

function fieldFindings(base: Path, options: SiteOptions): Finding[] {
  const { items, table, data, fields, detail, include } = options;
  const findings: Finding[] = [];
  if ((items || !(table || data)) && Object.keys(fields).length === 0)
    findings.push({
      path: items ? [...base, 'items'] : base,
      code: 'missing_key',
      message: items
        ? 'items without fields gives empty records'
        : 'one of fields, table and data is needed: without them records are empty',
      remedy: 'Add `fields:` with a column and its selector.',
    });
  if (!table && !data) findings.push(...pathsOfNothing([...base, 'fields'], fields));
  if (detail) findings.push(...pathsOfNothing([...base, 'detail', 'fields'], detail.fields));
  for (const name of [...Object.keys(detail?.fields ?? {}), ...Object.keys(include)]) {
    if (Object.hasOwn(fields, name))
      findings.push({
        path: [...base, Object.hasOwn(include, name) ? 'include' : 'detail'],
        code: 'column',
        message: `the column "${name}" stands in \`fields\` too`,
      });
  }
  return findings;
}

/** Elements have no paths; only records of `data` and `table` do. */
function pathsOfNothing(base: Path, fields: SiteOptions['fields']): Finding[] {
  return Object.entries(fields)
    .filter(([, { path }]) => path !== undefined)
    .map(([name]) => ({
      path: [...base, name, 'path'],
      code: 'bad_value',
      message: 'path serves with `data` or `table` only, in fields of the list',
      remedy: 'Write a selector: `select:`.',
    }));
}

function detailFindings(base: Path, { detail, fields, table, data }: SiteOptions): Finding[] {
  if (!detail || Object.hasOwn(fields, detail.follow)) return [];
  if (Object.keys(fields).length === 0 && (table || data)) return [];
  const path = [...base, 'detail', 'follow'];
  const known = Object.keys(fields);
  return [
    { path, code: 'column', message: `no field is called "${detail.follow}"`, remedy: suggest(detail.follow, known) },
  ];
}

function pagingFindings(base: Path, { paginator, start }: SiteOptions): Finding[] {
  if (paginator?.type !== 'url_range') return [];
  const path = [...base, 'start'];
  const findings: Finding[] = [];
  if (!start.every((one) => one.includes('{page}')))
    findings.push({
      path,
      code: 'missing_key',
      message: 'url_range needs {page} in start',
      remedy: 'Write the number as {page}: /catalogue/page-{page}.html',
    });
  if (paginator.to < paginator.from)
    findings.push({
      path: [...base, 'paginator', 'to'],
      code: 'bad_value',
      message: `to (${paginator.to}) lies before from (${paginator.from})`,
    });
  return findings;
}

/** What only a browser can do, where the config forbids it. */
function renderFindings(base: Path, options: SiteOptions, { frame }: Parsed): Finding[] {
  const source = frame?.sources[options.source];
  const render = options.render ?? (source?.type === 'site' ? source.render : 'auto');
  const { paginator, data } = options;
  const needs =
    paginator?.type === 'load_more' || paginator?.type === 'infinite_scroll'
      ? (['paginator', paginator.type] as const)
      : data?.capture !== undefined
        ? (['data', 'capture'] as const)
        : undefined;
  if (!needs || render !== 'static') return [];
  const [key, what] = needs;
  const message = `${what} needs the browser, and render is static`;
  return [{ path: [...base, key], code: 'bad_value', message, remedy: 'Write `render: auto` or `render: browser`.' }];
}
