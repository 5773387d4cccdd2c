import { type KeyIndex } from './key-index.ts';
import type { PartNews } from './split-csv.ts';
/** A file that stands, of another part than some rows of this run that it may hold. */
export interface Standing {
    readonly id: string;
    readonly path: string;
    /** The file as plain CSV. */
    read(): Promise<string>;
}
/** Where the keys of this run belong: a table as large as the run, not as the target. */
export interface Homes {
    /** Files in which a key of this run stands that belongs into another file now. */
    strays(standing: readonly Standing[], index: KeyIndex): Promise<Standing[]>;
    /** Writes a file without the rows whose key belongs elsewhere now; how many these are. */
    leave(csv: string, id: string, out: string): Promise<number>;
    /** Writes news without the rows whose key stands in another file already; how many these are. */
    keepNew(news: PartNews, out: string): Promise<number>;
}
/** @param news this run's rows; a key that stands in several of them belongs where it came last */
export declare function openHomes(news: readonly PartNews[], key: readonly string[], fill: Uint8Array, signal?: AbortSignal): Promise<Homes>;
