import { type SchemaBefore, type SchemaDiff } from '../../checks/schema.ts';
import { type ColumnTypes } from '../../core/column-type.ts';
import type { SchemaChange } from '../../core/report.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import type { SiftedRows } from './sift-rows.ts';
/** The contract where the config says none. */
export declare const EVOLVE: {
    readonly contract: {
        readonly new_columns: 'evolve';
        readonly missing_columns: 'evolve';
        readonly types: 'evolve';
    };
    readonly columns: ColumnTypes;
};
/** Columns and types by the bookmark and the config. */
export declare function knownBefore({ schema, isDropped }: StreamTask, { earlier }: Pick<StreamState, 'earlier'>): SchemaBefore;
/** How many rows a change concerns; undefined where nobody counted. */
export declare function rowsOfChange(column: string, { added, suspects }: SchemaDiff, rows: SiftedRows | undefined): number | undefined;
/** Whether the records of a run can show that the source has a column no more: all of them, or many of those that changed. */
export declare const showsMissing: ({ incremental, turns }: StreamTask, rows: number) => boolean;
/** Columns that no record has. */
export declare function vanished(task: StreamTask, { columns, present, rows }: Progress['position']): string[];
/** Warns of what changed. @throws StreamError `schema_changed` where the contract forbids it */
export declare function tellChanges(task: StreamTask, { emit }: Running, changes: readonly SchemaChange[], rows: SiftedRows | undefined): void;
/** Types of what is left: as declared or known before, where all values are of them. */
export declare function typesLeft({ schema }: StreamTask, seen: ColumnTypes, { suspects }: SchemaDiff, changes: readonly SchemaChange[], { position }: Progress): ColumnTypes;
/**
 * What is remembered of a target's types, without those that the config declares otherwise since, if all rows there are of
 * the declared ones.
 */
export declare function rememberedTypes(task: StreamTask, running: Running, earlier: Bookmark | undefined, scratch: string): Promise<ColumnTypes>;
