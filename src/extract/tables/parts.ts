import type { Element } from 'domhandler';
import { isElement } from '../dom.ts';

export type Part = 'thead' | 'tbody' | 'tfoot';

/** A row as it is written: its own cells only. */
export interface WrittenRow {
  readonly part: Part;
  /** Rows of one thead, tbody or tfoot have the same number: no cell spans out of it. */
  readonly group: number;
  readonly cells: readonly Element[];
}

interface Collecting {
  readonly rows: WrittenRow[];
  part: Part;
  group: number;
  /** Cells without a row around them, as the forgiving parser leaves them. */
  loose: Element[] | undefined;
}

const PARTS: ReadonlySet<string> = new Set<Part>(['thead', 'tbody', 'tfoot']);
/** What stands in a table and holds none of its rows. */
const NO_ROWS = new Set(['table', 'caption', 'colgroup', 'template', 'select']);
const DEEPEST = 20;

/** The rows of a table in the order of the page; those of tables inside of its cells are not among them. */
export function rowsOfTable(table: Element): WrittenRow[] {
  const collecting: Collecting = { rows: [], part: 'tbody', group: 0, loose: undefined };
  collect(table, collecting, 0);
  return collecting.rows;
}

function collect(parent: Element, into: Collecting, depth: number): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (PARTS.has(child.name)) section(child, into, depth);
    else if (child.name === 'tr') row(into, cellsOf(child, 0));
    else if (child.name === 'td' || child.name === 'th') loose(into, child);
    // The forgiving parser leaves `<form>` and the like around rows.
    else if (child.type === 'tag' && !NO_ROWS.has(child.name) && depth < DEEPEST) collect(child, into, depth + 1);
  }
}

function section(element: Element, into: Collecting, depth: number): void {
  into.part = element.name as Part;
  into.group += 1;
  into.loose = undefined;
  if (depth < DEEPEST) collect(element, into, depth + 1);
  into.part = 'tbody';
  into.group += 1;
  into.loose = undefined;
}

function row(into: Collecting, cells: readonly Element[]): void {
  into.loose = undefined;
  into.rows.push({ part: into.part, group: into.group, cells });
}

function loose(into: Collecting, cell: Element): void {
  if (into.loose) {
    into.loose.push(cell);
    return;
  }
  const cells = [cell];
  row(into, cells);
  into.loose = cells;
}

function cellsOf(parent: Element, depth: number): Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === 'td' || child.name === 'th') return [child];
    const transparent = child.type === 'tag' && !NO_ROWS.has(child.name) && depth < DEEPEST;
    return transparent ? cellsOf(child, depth + 1) : [];
  });
}
