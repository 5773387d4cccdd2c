import type { Changes } from '../core/report.ts';
import type { Projection } from './csv-project.ts';
import { type CsvReader } from './csv-reader.ts';
/** One sorted file on its way into a merge. */
export interface Source {
    readonly reader: CsvReader;
    readonly projection: Projection;
    /** Key of the current record; undefined at the end. */
    key: string | undefined;
    advance(): void;
}
/** Counts what a merged record is against the one before it, if there was one. */
export declare function note(changes: Changes, before: Source | undefined, now: Source, header: readonly string[], options: {
    readonly key: readonly string[];
    readonly fill: Uint8Array;
}): void;
