import type { Element } from 'domhandler';
import type { Json } from '../../core/json.ts';
import type { HtmlPage } from '../contract.ts';
import { candidatesOf } from '../likeness/selectors.ts';
import { assignmentsOf } from '../structured/assignments.ts';
import { elementsIn as allElements, scriptText } from '../structured/elements.ts';
import { createStructured } from '../structured/index.ts';
import { tableRows } from '../tables/index.ts';
import type { Alternative, Column, SuggestedRows } from './contract.ts';
import { standsAround } from './groups.ts';

/** A list of records that the page holds as data or as a table. */
export interface Records extends Alternative {
  readonly records: readonly Json[];
}

const FEWEST = 2;
const DEEPEST = 6;
/** Types that describe the page or its owner, not a record of a list. */
const SURROUNDINGS =
  /^(?:WebSite|WebPage|Organization|BreadcrumbList|ListItem|SearchAction|ImageObject|ItemList|Offer|AggregateRating|Brand|Person|Rating|CollectionPage|PostalAddress|EntryPoint|SiteNavigationElement|ItemPage)$/;

/** Everything on the page that has rows without a selector, the largest first. */
export function recordsOn(page: HtmlPage): Records[] {
  const elements = allElements(page.root);
  const structured = createStructured(page);
  const scripts = elements.filter(({ name }) => name === 'script');
  const linked = typesIn(scripts.filter(({ attribs }) => /ld\+json/i.test(attribs['type'] ?? ''))).map((type) =>
    recordsOf(
      { kind: 'data', by: 'json_ld', name: type },
      structured.jsonLdObjects(type),
      'JSON-LD: usually complete and stable',
    ),
  );
  const micro = microTypes(elements).map((type) =>
    recordsOf(
      { kind: 'data', by: 'microdata', name: type },
      structured.microdataItems(type),
      'microdata: survives changes of the layout',
    ),
  );
  const embedded = scriptNames(scripts).flatMap((name) => {
    const best = largestList(structured.embeddedAt(name) ?? null);
    if (!best) return [];
    const rows = { kind: 'data', by: 'embedded', name, ...(best.path === '' ? {} : { path: best.path }) } as const;
    return [recordsOf(rows, best.list, 'JSON in a script: the data that the page is made of')];
  });
  return [...linked, ...micro, ...embedded, ...tablesOn(page, elements)]
    .filter(({ count }) => count >= FEWEST)
    .sort((a, b) => b.count - a.count);
}

const recordsOf = (rows: SuggestedRows, records: readonly Json[], note: string): Records => ({
  rows,
  records,
  count: records.length,
  note,
});

function typesIn(scripts: readonly Element[]): string[] {
  const types = scripts.flatMap((script) =>
    [...scriptText(script).matchAll(/"@type"\s*:\s*"([\w:/.#]{1,80})"/g)].map(([, type]) => type!),
  );
  return [...new Set(types)].filter((type) => !SURROUNDINGS.test(bare(type)));
}

function microTypes(elements: readonly Element[]): string[] {
  const types = elements.flatMap(({ attribs }) =>
    attribs['itemscope'] === undefined ? [] : (attribs['itemtype'] ?? '').trim().split(/\s+/),
  );
  return [...new Set(types)].filter((type) => type !== '' && !SURROUNDINGS.test(bare(type)));
}

const bare = (type: string): string => type.replace(/^.*[/#:]/, '');

/** Names by which scripts with JSON can be asked for: their id, or the variables that they set. */
function scriptNames(scripts: readonly Element[]): string[] {
  const names = scripts.flatMap((script) => {
    const { id, type = '' } = script.attribs;
    if (/ld\+json/i.test(type) || script.attribs['src'] !== undefined) return [];
    if (/json/i.test(type)) return id === undefined ? [] : [id];
    return assignmentsOf(scriptText(script)).map(({ name }) => name);
  });
  return [...new Set(names)].filter((name) => /^[\w$]+(?:\.[\w$]+)*$/.test(name)).slice(0, 20);
}

/** The longest list of objects in a value, and the path to it. */
function largestList(value: Json, path = '', depth = 0): { path: string; list: readonly Json[] } | undefined {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.length >= FEWEST && value.every(isRecord) ? { path, list: value } : undefined;
  let best: { path: string; list: readonly Json[] } | undefined;
  for (const [key, child] of Object.entries(value)) {
    if (!/^[\w$-]+$/.test(key)) continue;
    const found = largestList(child, path === '' ? key : `${path}.${key}`, depth + 1);
    if (found && found.list.length > (best?.list.length ?? 0)) best = found;
  }
  return best;
}

const isRecord = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length >= 2;

/** Tables with a head and data; those that only arrange the page, or a single record, have none. */
function tablesOn(page: HtmlPage, elements: readonly Element[]): Records[] {
  const tables = elements.filter(({ name }) => name === 'table');
  return tables.flatMap((table) => {
    const inside = allElements(table);
    if (standsAround(table) || inside.some(({ name }) => name === 'table') || !inside.some(({ name }) => name === 'th'))
      return [];
    const records = tableRows(page, table, {});
    const [first] = records;
    if (!first || records.length < FEWEST || Object.keys(first).length < 2 || headedByRows(inside)) return [];
    const select = selectorOf(table, elements);
    return select === undefined
      ? []
      : [recordsOf({ kind: 'table', select }, records, 'table: its head gives the columns')];
  });
}

/** Each row has its own head: the facts of one record. */
function headedByRows(inside: readonly Element[]): boolean {
  const rows = inside.filter(({ name }) => name === 'tr');
  const own = rows.filter(
    (row) =>
      row.children.some((child) => 'name' in child && child.name === 'th') &&
      row.children.some((child) => 'name' in child && child.name === 'td'),
  );
  return (
    own.length > rows.length / 2 && rows.every((row) => row.children.filter((child) => 'name' in child).length <= 2)
  );
}

function selectorOf(element: Element, all: readonly Element[]): string | undefined {
  return candidatesOf(element)
    .sort((a, b) => a.cost - b.cost)
    .find((selector) => all.find((one) => selector.matches(one)) === element)?.text;
}

/** Columns of records: their plain values, and those one level below. */
export function columnsOfRecords(records: readonly Json[]): Column[] {
  const paths = new Map<string, (string | undefined)[]>();
  const note = (path: string, at: number, value: Json | undefined): void => {
    if (value === null || value === undefined || typeof value === 'object' || value === '') return;
    const values = paths.get(path) ?? new Array<string | undefined>(records.length).fill(undefined);
    paths.set(path, values);
    values[at] = String(value);
  };
  records.forEach((record, at) => {
    for (const [key, value] of entriesOf(record)) {
      const path = escapeKey(key);
      note(path, at, value);
      for (const [inner, deep] of entriesOf(value)) note(`${path}.${escapeKey(inner)}`, at, deep);
    }
  });
  return [...paths].map(([path, values]) => ({
    name: path,
    path,
    values,
    isLink: values.every((value) => value === undefined || /^https?:\/\/\S+$/.test(value)),
  }));
}

const entriesOf = (value: Json | undefined): [string, Json][] =>
  value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)
    ? []
    : Object.entries(value).filter(([key]) => !key.startsWith('@') && key !== '');

const escapeKey = (key: string): string => key.replace(/[.[\]\\]/g, '\\$&');
