import type { Element } from 'domhandler';
import { StreamError } from '../../core/errors.ts';
import { plainText } from '../structured/elements.ts';
import type { Part, WrittenRow } from './parts.ts';
import { colspanOf, rowspanOf } from './spans.ts';

/** Cells that a table may have, the repeated ones counted: the page's size does not bound what spans multiply. */
const MOST_CELLS = 5_000_000;

/** A cell in its place: columns from `from` up to, not including, `to`. */
interface Placed {
  readonly cell: Element;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Further rows that it covers. */
  rest: number;
}

interface PlacedRow {
  readonly written: WrittenRow;
  /** Cells from the rows above and its own, in the order of the page: where two overlap, the first has the place. */
  readonly placed: readonly Placed[];
}

export interface GridRow {
  readonly part: Part;
  readonly group: number;
  /** The cells that the row itself has. */
  readonly cells: readonly Element[];
  /** One text for each column; undefined where no cell is. */
  readonly texts: readonly (string | undefined)[];
}

/**
 * Rows and columns of a table as the HTML standard forms them. Spans end with their thead, tbody or tfoot and with the last
 * row that is there. A column in which no cell starts only repeats the one before it, and is left out.
 * @throws StreamError `table_too_large` where spans make more than 5 million cells
 */
export function formGrid(rows: readonly WrittenRow[]): GridRow[] {
  const starts = new Set<number>();
  const placed = place(rows, starts);
  const columns = [...starts].sort((a, b) => a - b);
  bounded(columns.length * rows.length);
  return placed.map(({ written, placed: cells }) => ({
    part: written.part,
    group: written.group,
    cells: written.cells,
    texts: textsOf(cells, columns),
  }));
}

function place(rows: readonly WrittenRow[], starts: Set<number>): PlacedRow[] {
  let above: Placed[] = [];
  let group: number | undefined;
  let work = 0;
  return rows.map((written) => {
    if (written.group !== group) above = [];
    group = written.group;
    work += above.length + written.cells.length;
    bounded(work);
    const own = placeRow(
      written.cells,
      above.toSorted((a, b) => a.from - b.from),
    );
    for (const { from } of own) starts.add(from);
    const placed = [...above, ...own];
    above = placed.filter(({ rest }) => rest > 0);
    for (const one of above) one.rest -= 1;
    return { written, placed };
  });
}

function placeRow(cells: readonly Element[], above: readonly Placed[]): Placed[] {
  let column = 0;
  let next = 0;
  return cells.map((cell) => {
    for (; next < above.length && above[next]!.from <= column; next++) column = Math.max(column, above[next]!.to);
    const from = column;
    column += colspanOf(cell.attribs['colspan']);
    return { cell, from, to: column, text: plainText(cell), rest: rowspanOf(cell.attribs['rowspan']) - 1 };
  });
}

/** One text per column, the cell that came first on top. */
function textsOf(placed: readonly Placed[], columns: readonly number[]): (string | undefined)[] {
  const texts = new Array<string | undefined>(columns.length).fill(undefined);
  for (const { from, to, text } of placed) {
    for (let i = indexFrom(columns, from); i < columns.length && columns[i]! < to; i++) texts[i] ??= text;
  }
  return texts;
}

/** The place of the first column that is not left of one. */
function indexFrom(columns: readonly number[], from: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bounded(cells: number): void {
  if (cells <= MOST_CELLS) return;
  throw new StreamError(
    'table_too_large',
    `a table of the page has more than ${MOST_CELLS} cells, those that rowspan and colspan repeat counted`,
    { remedy: 'select a smaller table, or its rows with `items`' },
  );
}
