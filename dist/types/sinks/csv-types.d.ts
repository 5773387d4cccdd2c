import { type Batch } from '../core/batch.ts';
import type { ColumnType, ColumnTypes } from '../core/column-type.ts';
/** Adds what a page's cells at this position are to what was seen before; text settles it, so no cell is looked at after one. */
export declare function seeTypes(seen: number, batch: Batch, position: number): number;
/** Of a value that is the same for all rows of a page. */
export declare function seeConstant(seen: number, value: string | number | boolean | null): number;
export declare function typeSeen(seen: number): ColumnType | undefined;
/** Types of the columns of a staged file, of those in which a value was seen. */
export declare function typesOf({ columns, seen, }: {
    readonly columns: readonly string[];
    readonly seen: readonly number[];
}): ColumnTypes;
