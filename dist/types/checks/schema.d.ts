import { type ColumnType, type ColumnTypes } from '../core/column-type.ts';
import type { SchemaChange } from '../core/report.ts';
import type { SchemaAction, SchemaOptions } from './schema-options.ts';
/** The columns of a stream before this run, those that the config declares included. */
export interface SchemaBefore {
    /** Undefined where nothing is known yet: then no column is new or missing. */
    readonly columns: readonly string[] | undefined;
    readonly types: ColumnTypes;
}
/** What this run brings. */
export interface SchemaNow {
    readonly columns: readonly string[];
    /** Records that have the column, by column. */
    readonly present: readonly number[];
    /** What was seen in them. */
    readonly types: ColumnTypes;
}
export interface SchemaDiff {
    readonly added: readonly string[];
    readonly missing: readonly string[];
    /** Columns in which other values were seen than they are known for; a look at their rows tells how many. */
    readonly suspects: readonly Suspect[];
}
export interface Suspect {
    readonly column: string;
    readonly from: ColumnType;
    /** The type that holds both. */
    readonly to: ColumnType;
}
/** Compares what came with what is known; a pure function. @param exempt columns that are never new: the key's */
export declare function diffSchema(now: SchemaNow, before: SchemaBefore, exempt: readonly string[]): SchemaDiff;
/** What becomes of each change. @param rows that a change concerns, where they were counted */
export declare function decideSchema(diff: SchemaDiff, contract: SchemaOptions['contract'], now: SchemaNow, rows: (column: string) => number | undefined): SchemaChange[];
/** Whether rows or values are taken out because of such a change. */
export declare const discards: (action: SchemaAction) => boolean;
/** A change as a sentence. */
export declare function describeChange({ column, change, from, to, action, rows }: SchemaChange): string;
