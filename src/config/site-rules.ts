import { isCharset } from '../core/charset.ts';
import type { FieldsPlan } from '../extract/options.ts';
import { checkSelector } from '../extract/selector-syntax.ts';
import { suggest } from './nearest.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';

type SiteOptions = Extract<StreamOptions, { kind: 'site' }>;

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

/** What must hold in the sources. */
export function charsetFindings({ frame }: Parsed): Finding[] {
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

/** Selectors that do not parse: where, why, and what was meant. */
function selectorFindings(base: Path, options: SiteOptions): Finding[] {
  const { items, table, fields, paginator, detail, wait_for } = options;
  return [
    ...chain([...base, 'items'], items),
    ...chain([...base, 'table', ...(table && 'head_rows' in table ? ['select'] : [])], table?.select),
    ...ofFields([...base, 'fields'], fields),
    ...chain([...base, 'wait_for'], wait_for, 'css'),
    ...(paginator && 'select' in paginator
      ? chain([...base, 'paginator', 'select'], paginator.select, paginator.type === 'load_more' ? 'css' : undefined)
      : []),
    ...(paginator?.type === 'crawl' ? chain([...base, 'paginator', 'follow'], paginator.follow) : []),
    ...(detail ? ofFields([...base, 'detail', 'fields'], detail.fields) : []),
    ...chain([...base, 'detail', 'wait_for'], detail?.wait_for, 'css'),
  ];
}

function ofFields(base: Path, fields: FieldsPlan): Finding[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...chain([...base, name, 'select'], field.select),
    ...(field.fields ? ofFields([...base, name, 'fields'], field.fields) : []),
  ]);
}

/** @param only css where the browser, which knows no other language, takes the selector */
function chain(path: Path, selectors: readonly string[] | undefined, only?: 'css'): Finding[] {
  return (selectors ?? []).flatMap((selector): Finding[] => {
    const problem =
      checkSelector(selector) ??
      (only && /^(xpath:|re:|\.{0,2}\/|\()|::/.test(selector)
        ? { message: 'only CSS that finds an element serves here', at: 0 }
        : undefined);
    if (!problem) return [];
    const { message, at } = problem;
    const hint = 'hint' in problem ? problem.hint : undefined;
    return [
      {
        path,
        code: 'bad_selector',
        message: `the selector ${JSON.stringify(selector)} does not parse: ${message}, at character ${at + 1}`,
        ...(hint === undefined ? {} : { remedy: hint }),
      },
    ];
  });
}

function fieldFindings(base: Path, options: SiteOptions): Finding[] {
  const { items, table, data, fields, detail, include } = options;
  const findings: Finding[] = [];
  if (items && Object.keys(fields).length === 0)
    findings.push({
      path: [...base, 'items'],
      code: 'missing_key',
      message: 'items without fields gives empty records',
      remedy: 'Add `fields:` with a column and its selector.',
    });
  for (const [name, field] of Object.entries(fields)) {
    if (field.path !== undefined && !table && !data)
      findings.push({
        path: [...base, 'fields', name],
        code: 'bad_value',
        message: 'path serves with `data` or `table` only',
        remedy: 'Write a selector: `select:`.',
      });
  }
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
