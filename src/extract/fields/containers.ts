import type { Document, Element } from 'domhandler';
import { type FieldNotes, newFieldNotes } from '../../core/site.ts';
import { createChain } from '../chain.ts';
import type { RowsPlan } from '../contract.ts';
import { findRowsAlike } from '../likeness/index.ts';
import type { DataPlan } from '../options.ts';
import { tableRows } from '../tables/index.ts';
import type { ColumnOptions } from './leaf.ts';
import { describe, noteHit } from './notes.ts';
import { dataRecords } from './records.ts';
import type { Scope, View } from './scope.ts';

/** The rows of a page. */
export interface Rows {
  readonly scopes: readonly Scope[];
  /** Place of the selector that found them, -1 where none did or there is none. */
  readonly index: number;
  /** Of the container itself. */
  readonly notes?: FieldNotes | undefined;
}

export type Container = (view: View) => Rows;

/** Name under which the container of the rows stands among prints and notes. */
export const ITEMS = '@items';

export function createContainer(plan: RowsPlan, options: ColumnOptions): Container {
  if (plan.items) return itemsContainer(plan.items, options);
  if (plan.table) return tableContainer(plan.table);
  if (plan.data) return dataContainer(plan.data);
  return ({ html }) => ({ scopes: html ? [{ element: html.page.root }] : [], index: -1 });
}

function itemsContainer(items: readonly string[], { known, heal }: ColumnOptions): Container {
  const chain = createChain(items, { elements: true });
  return ({ html }) => {
    const notes = newFieldNotes(items.length);
    if (!html) return { scopes: [], index: -1, notes };
    const { index, elements } = chain.elements(html.page, html.page.root);
    const [first] = elements;
    if (first) {
      noteHit(notes, index);
      notes.print = describe({ element: first, row: parentOf(first, html.page.root), take: 'html' });
      return { scopes: elements.map((element) => ({ element })), index, notes };
    }
    notes.misses = 1;
    const alike = Object.hasOwn(known, ITEMS) ? findRowsAlike(known[ITEMS]!, html.page) : undefined;
    if (!alike) return { scopes: [], index: -1, notes };
    notes.proposal = alike.proposal;
    if (!heal) return { scopes: [], index: -1, notes };
    notes.healed = alike.elements.length;
    return { scopes: alike.elements.map((element) => ({ element })), index: -1, notes };
  };
}

const parentOf = (element: Element, root: Document): Element | Document =>
  (element.parent as Element | Document | null) ?? root;

function tableContainer({ select, head_rows }: NonNullable<RowsPlan['table']>): Container {
  const chain = createChain(select, { elements: true });
  return ({ html }) => {
    if (!html) return { scopes: [], index: -1 };
    const { index, elements } = chain.elements(html.page, html.page.root);
    const [table] = elements;
    const notes = notesOf(select.length, index);
    if (!table) return { scopes: [], index, notes };
    const element = html.page.root;
    const rows = tableRows(html.page, table, { head_rows });
    return { scopes: rows.map((record) => ({ record, element, table: true })), index, notes };
  };
}

/** @param index of the selector that found the rows, -1 for none */
function notesOf(selectors: number, index: number): FieldNotes {
  const notes = newFieldNotes(selectors);
  if (index < 0) notes.misses = 1;
  else noteHit(notes, index);
  return notes;
}

/** Data has one place alone. */
export const notesOfData = (records: readonly unknown[]): FieldNotes => notesOf(1, records.length > 0 ? 0 : -1);

function dataContainer(data: DataPlan): Container {
  return ({ html }) => {
    if (!html) return { scopes: [], index: -1 };
    const element = html.page.root;
    const records = dataRecords(html.structured, data);
    return { scopes: records.map((record) => ({ record, element })), index: -1, notes: notesOfData(records) };
  };
}
