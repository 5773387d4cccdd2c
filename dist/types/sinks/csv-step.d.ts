import type { FileWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import type { Source } from './csv-sources.ts';
import type { MergeOptions, Threads } from './csv-threads.ts';
import { type Gone } from './merge-rules.ts';
/** What becomes of keys, one after the other. */
export interface Step {
    /** @param before the target's record  @param now this run's; one of them is there */
    take(key: string, before: Source | undefined, now: Source | undefined): void;
    /** So many records of the target were taken over as they stand. */
    pass(records: number): void;
    counts(): {
        readonly rows: number;
        readonly living: number;
        readonly changes: Changes;
    };
}
export declare function openStep(threads: Threads, options: MergeOptions): Step;
/** Whether a record of this run says that it is deleted; undefined where none can. */
export declare function tombstones(header: readonly string[], gone: Gone | undefined, fill: Uint8Array): ((source: Source) => boolean) | undefined;
/** Whether a key that this run did not bring counts as gone; asked in the order of keys. */
export declare function openListed(gone: Threads['gone']): (key: string) => boolean;
/** Writes the key of a record as a line of its own. */
export declare function writeKey({ reader, projection }: Source, header: readonly string[], names: readonly string[], writer: FileWriter): void;
