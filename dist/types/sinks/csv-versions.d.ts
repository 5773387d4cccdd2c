/** A record as CSV cells, one per column of the target, as they are written. */
export type Cells = readonly string[];
/** A version of a row: what it holds, when it began and when it ended; '' for a beginning or an end that is not known. */
export interface Version {
    readonly cells: Cells;
    readonly from: string;
    readonly to: string;
    /** When its record says that it began: earlier than `from` where the row had been gone before. */
    readonly at: string;
}
/** What a run says of a key. */
export interface Statement {
    readonly cells: Cells;
    /** When it began, or ended where the row is deleted. */
    readonly at: string;
    readonly isDeleted: boolean;
}
export interface VersionRules {
    /** The run's start. */
    readonly now: string;
    /** Whether `at` comes from the records: what is older than the newest version then takes its place in the past. */
    readonly hasOwnTimes: boolean;
    isSame(a: Cells, b: Cells): boolean;
}
/** The versions of one key after these statements, both in the order of time; what is said again changes nothing. */
export declare function applyStatements(versions: readonly Version[], statements: readonly Statement[], rules: VersionRules): Version[];
/** Ends the current version. */
export declare function close(versions: readonly Version[], at: string, { now }: VersionRules): Version[];
