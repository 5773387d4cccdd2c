import type { Element } from 'domhandler';
import type { Part, WrittenRow } from './parts.ts';
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
export declare function formGrid(rows: readonly WrittenRow[]): GridRow[];
