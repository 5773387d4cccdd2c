/** Rows that the file keeps; the newest stay. */
export declare const MOST_KEPT = 10000;
export declare const REASONS = "_reasons";
export declare const RUN = "_run";
/** The cells of a row that have a value, by column. */
type Cells = ReadonlyMap<string, string>;
/** The rows of a quarantine file, the newest last. */
export interface Aside {
    /** Columns of the rows, without those that say why and when. */
    readonly columns: Set<string>;
    readonly rows: ReadonlyMap<string, Cells>;
    /** What tells a row from others: its key, or where it has none all that stands in it. */
    idOf(cells: Cells): string;
    /** It is the newest one from now on; the oldest leave where there are too many. */
    add(cells: Cells): void;
    remove(id: string): void;
    /** Writes the file; how many bytes it has. */
    save(to: string): number;
}
/** @param file it need not exist */
export declare function readAside(file: string | undefined, key: readonly string[]): Promise<Aside>;
/** A row by all that stands in it, when it was taken out left aside. */
export declare const contentOf: (cells: Cells) => string;
/** On top of what another run pushed first: theirs, with what our run put aside, and without what it found to hold. */
export declare function rebaseQuarantine(files: {
    readonly base: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
}, key: readonly string[]): Promise<void>;
export {};
