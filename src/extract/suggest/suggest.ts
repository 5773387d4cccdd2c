import type { Element } from 'domhandler';
import type { HtmlPage } from '../contract.ts';
import { elementsIn } from '../likeness/score-row.ts';
import { candidatesOf } from '../likeness/selectors.ts';
import { columnsOfRecords, type Records, recordsOn } from './alternatives.ts';
import { columnsOf } from './columns.ts';
import type { Column, SuggestedField, Suggestion } from './contract.ts';
import { findGroups, type Group } from './groups.ts';
import { asName } from './names.ts';
import { pagingOf } from './paging.ts';
import { typed } from './types.ts';

/** Below this a group is no list. */
const ENOUGH = 0.36;
const TRIED = 4;
const MOST_FIELDS = 14;

/** Proposes where the rows of a list page stand and what they hold. Pure: a page without a list gives no rows. */
export function suggestStream(page: HtmlPage): Suggestion {
  const records = recordsOn(page);
  const built = findGroups(page.root)
    .filter(({ score }) => score >= ENOUGH)
    .slice(0, TRIED)
    .map((group) => fromGroup(group, page))
    .find((one) => one !== undefined);
  const own = chooseRecords(records, built);
  const chosen = own ? fromRecords(own, page) : built;
  const alternatives = records.filter((one) => one !== own).map(({ rows, count, note }) => ({ rows, count, note }));
  const others =
    own && built?.rows ? [{ rows: built.rows, count: built.count, note: 'elements of the same build' }] : [];
  if (!chosen) return { ...nothing(page), alternatives };
  return { ...chosen, paginator: pagingOf(page), alternatives: [...others, ...alternatives] };
}

type Proposal = Omit<Suggestion, 'paginator' | 'alternatives'>;

const nothing = (page: HtmlPage): Suggestion => ({
  url: page.url.href,
  rows: undefined,
  count: 0,
  confidence: 0,
  reasons: ['no repeated elements with values of their own, no table and no list of records was found'],
  fields: [],
  primaryKey: undefined,
  paginator: undefined,
  detail: undefined,
  alternatives: [],
});

/** A table where it is the list; data where there are no elements. Elsewhere elements are what the reader sees. */
function chooseRecords(records: readonly Records[], built: Proposal | undefined): Records | undefined {
  const table = records.find(({ rows, count }) => rows.kind === 'table' && count >= 3);
  if (table && (!built || table.count >= built.count)) return table;
  return built ? undefined : records[0];
}

function fromRecords({ rows, records, count, note }: Records, page: HtmlPage): Proposal {
  const names = new Set<string>();
  const fields = columnsOfRecords(records)
    .slice(0, MOST_FIELDS)
    .map((column) => typed({ ...column, name: freeName(asName(column.name), names) }, page));
  return {
    url: page.url.href,
    rows,
    count,
    confidence: 0.8,
    reasons: [`${count} records; ${note}`],
    ...withKeys(fields, columnsOfRecords(records)),
  };
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${name}_${at}`;
  taken.add(free);
  return free;
}

function fromGroup(group: Group, page: HtmlPage): Proposal | undefined {
  const found = selectorOf(group, page);
  if (!found) return undefined;
  const columns = columnsOf(found.elements);
  if (columns.length < 2) return undefined;
  const fields = namedByValue(columns.map((column) => typed(column, page)));
  return {
    url: page.url.href,
    rows: { kind: 'items', select: found.select },
    count: found.elements.length,
    confidence: Math.round(Math.min(0.99, group.score + 0.1) * 100) / 100,
    reasons: group.reasons,
    ...withKeys(fields, columns),
  };
}

/** What no name told is told by its values: the first price is the price. */
function namedByValue(fields: readonly SuggestedField[]): SuggestedField[] {
  const names = new Set(fields.map(({ name }) => name));
  return fields.map((field) => {
    const { name, type } = field;
    if (!/^text_\d+$/.test(name) || (type !== 'price' && type !== 'date') || names.has(type)) return field;
    names.add(type);
    return { ...field, name: type };
  });
}

/** The selector that finds the group; a few elements more or less are ads and headings between the rows. */
function selectorOf({ elements }: Group, page: HtmlPage): { select: string; elements: Element[] } | undefined {
  const all = [...elementsIn(page.root)];
  const wanted = new Set(elements);
  let chosen: { select: string; elements: Element[]; worth: number } | undefined;
  const candidates = new Map([elements[0]!, elements.at(-1)!].flatMap(candidatesOf).map((one) => [one.text, one]));
  for (const { text, cost, matches } of candidates.values()) {
    const found = all.filter(matches);
    const hits = found.filter((one) => wanted.has(one)).length;
    const worth = (2 * hits) / (found.length + wanted.size) - cost * 0.02;
    if (hits >= 2 && (!chosen || worth > chosen.worth)) chosen = { select: text, elements: found, worth };
  }
  return chosen && chosen.worth > 0.55 ? chosen : undefined;
}

const KEYS = /^(?:sku|id|upc|ean|isbn|.*_id|product_id)$/;

/**
 * What tells records apart, and where each has a page of its own. Only these and the title are demanded: of the rest one page
 * cannot know whether every record has it, and a demand that is not met costs a browser, or the run its success.
 */
function withKeys(
  fields: readonly SuggestedField[],
  columns: readonly Column[],
): Pick<Proposal, 'fields' | 'primaryKey' | 'detail'> {
  const distinct = fields.filter(({ required }, at) => required && isDistinct(columns[at]!));
  const byName = distinct.find(({ name }) => KEYS.test(name));
  const link = distinct.find(({ name, type }) => type === 'url' && /^url(?:_\d+)?$/.test(name));
  const primaryKey = (byName ?? link)?.name;
  const detail = link?.name;
  const demanded = new Set([primaryKey, detail, 'title', 'name']);
  return {
    fields: fields.map((field) => ({ ...field, required: field.required && demanded.has(field.name) })),
    primaryKey,
    detail,
  };
}

const isDistinct = ({ values }: Column): boolean => new Set(values).size === values.length;
