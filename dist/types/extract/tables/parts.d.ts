import type { Element } from 'domhandler';
export type Part = 'thead' | 'tbody' | 'tfoot';
/** A row as it is written: its own cells only. */
export interface WrittenRow {
    readonly part: Part;
    /** Rows of one thead, tbody or tfoot have the same number: no cell spans out of it. */
    readonly group: number;
    readonly cells: readonly Element[];
}
/** The rows of a table in the order of the page; those of tables inside of its cells are not among them. */
export declare function rowsOfTable(table: Element): WrittenRow[];
