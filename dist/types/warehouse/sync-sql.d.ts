/** A table and the staged rows that it is to hold, as the statements below need them; both databases understand these. */
export interface Sync {
    readonly table: string;
    readonly columns: readonly string[];
    readonly key: readonly string[];
    /** The staging table: the same columns, and ORDINAL in the order of the file. */
    readonly stage: string;
    /** A staged column as a value of the table's type. */
    typed(alias: string, column: string): string;
    /** A value of the table or of `typed` as text that is equal where the cells are. */
    comparable(expression: string, column: string): string;
    /** The whole row as one text. */
    identity(expressions: readonly string[]): string;
    /** Names a row of the table. */
    readonly rowId: string;
    readonly audit: {
        readonly at: string;
        readonly run: string;
    } | undefined;
}
/** Of staged rows with one key the last stays. */
export declare function dropRepeated(sync: Sync): string;
/** Finds out whether a staged key stands twice: sorting nothing, it is far cheaper than dropping. */
export declare function findRepeated(sync: Sync): string;
/** Whether rows of the table lack a part of their key. */
export declare function findLoose(sync: Sync): string;
/** How many staged rows lack a part of their key. */
export declare function countLoose(sync: Sync): string;
/** Keyed rows that are not staged any more. */
export declare function deleteMissing(sync: Sync): string;
/** Keyed rows that are new or differ; what is equal is not touched. */
export declare function upsertChanged(sync: Sync): string;
/** All staged rows behind those that are there. */
export declare function insertAll(sync: Sync): string;
/** Rows without a whole key, as often as the stage has them: those too many are deleted. */
export declare function deleteLoose(sync: Sync): string;
/** … and those too few are inserted. */
export declare function insertLoose(sync: Sync): string;
