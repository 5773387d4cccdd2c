import type { Element } from 'domhandler';
import type { HtmlPage } from '../contract.ts';
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
export declare function tableRows(_page: HtmlPage, table: Element, options: TableOptions): Record<string, string>[];
