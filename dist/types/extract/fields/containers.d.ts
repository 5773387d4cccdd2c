import { type FieldNotes } from '../../core/site.ts';
import type { RowsPlan } from '../contract.ts';
import type { ColumnOptions } from './leaf.ts';
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
export declare const ITEMS = "@items";
export declare function createContainer(plan: RowsPlan, options: ColumnOptions): Container;
/** Data has one place alone. */
export declare const notesOfData: (records: readonly unknown[]) => FieldNotes;
