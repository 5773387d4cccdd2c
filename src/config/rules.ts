import { checkFindings, transformCheckFindings } from './check-rules.ts';
import { blockPath, forEachFindings } from './for-each-rules.ts';
import { incrementalFindings } from './incremental-rules.ts';
import { suggest } from './nearest.ts';
import { explainCycle, orderStreams, referred } from './order.ts';
import { databaseFindings, objectFindings, outputFindings, packageFindings } from './output-rules.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import { partFindings } from './part-rules.ts';
import type { Path } from './read.ts';
import { columnList } from './schema/common.ts';
import { siteFindings, siteSourceFindings } from './site-rules.ts';
import { fallbackFindings, sourceFindings, streamSourceFindings } from './source-rules.ts';
import { frameTemplateFindings, templateFindings } from './template-rules.ts';
import { transformFindings } from './transform-rules.ts';
import { writeColumns, writeFindings } from './write-rules.ts';

/** All rules across keys, streams and the whole document. */
export function judge(parsed: Parsed): Finding[] {
  return [
    ...parsed.streams.flatMap(({ name, options }) => [
      ...keyFindings(name, options),
      ...writeFindings(name, options),
      ...referenceFindings(name, options, parsed),
      ...templateFindings(name, options),
      ...partFindings(name, options),
      ...checkFindings(name, options),
      ...forEachFindings(name, options, parsed),
      ...incrementalFindings(name, options),
      ...siteFindings(name, options, parsed),
      ...streamSourceFindings(name, options, parsed),
      ...fallbackFindings(name, options, parsed),
    ]),
    ...frameTemplateFindings(parsed.frame),
    ...siteSourceFindings(parsed),
    ...sourceFindings(parsed),
    ...cycleFindings(parsed),
    ...outputFindings(parsed),
    ...databaseFindings(parsed),
    ...packageFindings(parsed),
    ...objectFindings(parsed),
    ...transformFindings(parsed),
    ...transformCheckFindings(parsed),
  ];
}

/** Columns that the config names must be able to exist. */
function keyFindings(name: string, options: StreamOptions): Finding[] {
  const findings: Finding[] = [];
  const base: Path = ['streams', name];
  const key = columnList(options.primary_key);
  const named: [Path, readonly string[]][] = [
    [[...base, 'primary_key'], key],
    ...writeColumns(options.write).map(([path, columns]): [Path, readonly string[]] => [
      [...base, 'write', ...path],
      columns,
    ]),
    [[...base, 'incremental', 'cursor_field'], columnList(options.incremental?.cursor_field)],
    ...Object.keys(options.checks.columns).map((column): [Path, readonly string[]] => [
      [...base, 'checks', 'columns', column],
      [column],
    ]),
    ...Object.keys(options.schema?.columns ?? {}).map((column): [Path, readonly string[]] => [
      [...base, 'schema', 'columns', column],
      [column],
    ]),
    ...Object.keys(options.references ?? {}).map((column): [Path, readonly string[]] => [
      [...base, 'references', column],
      [column],
    ]),
  ];
  for (const [path, columns] of named) {
    const twice = columns.find((column, i) => columns.indexOf(column) !== i);
    if (twice !== undefined) findings.push({ path, code: 'column', message: `the column "${twice}" stands twice` });
    for (const column of columns) {
      const gone = whyGone(column, options);
      if (gone) findings.push({ path, code: 'column', ...gone });
    }
  }
  return findings;
}

function whyGone(column: string, options: StreamOptions): { message: string; remedy?: string | undefined } | undefined {
  if (options.kind === 'site') {
    // what the data themselves call their columns is known only when they are there
    if (Object.keys(options.fields).length === 0 && (options.table || options.data)) return undefined;
    const known = [
      ...Object.keys(options.fields),
      ...Object.keys(options.detail?.fields ?? {}),
      ...Object.keys(options.include),
    ];
    const all = known.flatMap((field) => [field, `${field}_currency`]);
    return all.includes(column)
      ? undefined
      : { message: `no field is called "${column}"`, remedy: suggest(column, known) };
  }
  return whyGoneFromRecord(column, options);
}

/** `address` in `remove`, `only` and `rename` speaks of `address.city` too. */
function whyGoneFromRecord(
  column: string,
  options: Exclude<StreamOptions, { kind: 'site' }>,
): ReturnType<typeof whyGone> {
  const { include, only, remove, rename = {} } = options;
  const separator = 'flatten' in options ? options.flatten.separator : '.';
  const covers = (name: string) => column === name || column.startsWith(name + separator);
  if (options.kind === 'file' && column === options.file_column) return undefined;
  if (Object.hasOwn(include, column) || Object.values(rename).some(covers)) return undefined;
  if (remove?.some(covers)) return { message: `the column "${column}" is taken away by \`remove\`` };
  if (only && !only.some(covers))
    return { message: `the column "${column}" is not in \`only\``, remedy: suggest(column, only) };
  const old = Object.keys(rename).find(covers);
  const now = old === undefined ? undefined : rename[old] + column.slice(old.length);
  return now === undefined
    ? undefined
    : { message: `the column "${column}" is renamed to "${now}"`, remedy: `Write "${now}".` };
}

/** Streams that are named must be there. */
function referenceFindings(name: string, options: StreamOptions, parsed: Parsed): Finding[] {
  const base: Path = ['streams', name];
  const named: [Path, string][] = [
    ...(options.for_each ?? []).flatMap(({ stream }, i): [Path, string][] =>
      stream === undefined ? [] : [[[...blockPath(name, options, i), 'stream'], stream]],
    ),
    ...(options.after ?? []).map((stream, i): [Path, string] => [[...base, 'after', i], stream]),
    ...Object.entries(options.references ?? {}).map(([column, reference]): [Path, string] => [
      [...base, 'references', column],
      referred(reference.to).stream,
    ]),
  ];
  const unknown = named
    .filter(([, stream]) => !parsed.streamNames.includes(stream))
    .map(([path, stream]) => ({
      path,
      code: 'unknown_stream',
      message: `no stream is called "${stream}"`,
      remedy: suggest(stream, parsed.streamNames),
    }));
  return [...unknown, ...referredColumnFindings(name, options, parsed)];
}

/** So must their columns, as far as the config tells what they have. */
function referredColumnFindings(name: string, options: StreamOptions, { streams }: Parsed): Finding[] {
  return Object.entries(options.references ?? {}).flatMap(([column, { to }]) => {
    const parent = referred(to);
    const other = streams.find((stream) => stream.name === parent.stream);
    const gone = other && whyGone(parent.column, other.options);
    const path: Path = ['streams', name, 'references', column];
    return gone ? [{ path, code: 'column', ...gone, message: `${parent.stream}: ${gone.message}` }] : [];
  });
}

function cycleFindings(parsed: Parsed): Finding[] {
  const streams = parsed.streams.map(({ name, options }) => ({ ...options, name }));
  const sorted = orderStreams(streams);
  if ('order' in sorted) return [];
  const message = `the streams wait for each other: ${sorted.cycle.join(' → ')}`;
  const remedy = explainCycle(sorted.cycle, streams);
  return [{ path: ['streams', sorted.cycle[0]!], code: 'cycle', message, remedy, on: 'key' }];
}
