import type { Element } from 'domhandler';
import type { HtmlPage } from '../contract.ts';
import { formGrid, type GridRow } from './grid.ts';
import { headRows, headTexts, uniqueNames } from './head.ts';
import { rowsOfTable } from './parts.ts';

export interface TableOptions {
  /** Rows that are the head. Default: those of thead, else the leading rows that hold th only; none: `column_1`, … */
  readonly head_rows?: number | undefined;
}

/**
 * The rows of a table as records by the names of its head: the table model of the HTML standard with rowspan and
 * colspan, whose text stands in every cell that they cover. A head of several rows is joined (`Price min`), empty and
 * repeated names are made unique (`column_3`, `price_2`). Left out: rows of tfoot, rows that repeat the head, rows
 * without any cell. A cell that is missing is empty.
 */
export function tableRows(_page: HtmlPage, table: Element, options: TableOptions): Record<string, string>[] {
  const grid = formGrid(rowsOfTable(table));
  const heads = headRows(grid, options.head_rows);
  const names = uniqueNames(headTexts(heads, grid[0]?.texts.length ?? 0));
  const isRepeat = repeats(heads);
  const taken = new Set(heads);
  return grid
    .filter((row) => !taken.has(row) && row.part !== 'tfoot' && row.cells.length > 0 && !isRepeat(row))
    .map(({ texts }) => record(names, texts));
}

/** Whether a row says the same as one of the head. In a table of one column only th tells that it is no value. */
function repeats(heads: readonly GridRow[]): (row: GridRow) => boolean {
  const known = new Set(heads.map(wording).filter((text) => text.trim() !== ''));
  return (row) => known.has(wording(row)) && (row.texts.length > 1 || row.cells.every(({ name }) => name === 'th'));
}

const wording = ({ texts }: GridRow): string => texts.map((text) => text ?? '').join('\n');

function record(names: readonly string[], texts: readonly (string | undefined)[]): Record<string, string> {
  const found = Object.create(null) as Record<string, string>;
  names.forEach((name, column) => {
    found[name] = texts[column] ?? '';
  });
  return found;
}
