export interface Naming {
    /** Longest name in bytes of UTF-8. */
    readonly maxBytes: number;
    /** Whether `id` and `ID` are one name. */
    readonly foldsCase: boolean;
    /** Names that a column cannot have. */
    readonly reserved: readonly string[];
}
/** Columns for the audit trail. */
export declare const AUDIT: readonly ['_created_at', '_updated_at', '_run_id'];
/** The table of ours that says at which version each table stands. */
export declare const STREAMS = "_adip_streams";
export declare const ORDINAL = "_adip_n";
/** A name in a statement, whatever it holds. */
export declare const quoted: (name: string) => string;
/**
 * Names of the columns in a database: those of the CSV, except where it cannot have them; then cut, with a hash of the
 * whole name behind it, so that the same column has the same name in every run.
 */
export declare function nameColumns(columns: readonly string[], naming: Naming): string[];
