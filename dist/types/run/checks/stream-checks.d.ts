import type { CheckResult } from '../../checks/index.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import { type IngestError, StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { Finished } from '../../sinks/finish.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Sifted } from './sift.ts';
/** Checks that failed, with all results for the report. */
export declare class CheckFailure extends StreamError {
    readonly name = "CheckFailure";
    readonly results: readonly CheckResult[];
    constructor(stream: string, results: readonly CheckResult[]);
}
export declare const failedChecks: (error: IngestError) => readonly CheckResult[];
/**
 * Where records are added to those that stand, pages that came and are empty are an answer: nothing changed there.
 * @throws StreamError `nothing_arrived` where not a single record arrived and pages are lost: there is nothing to deliver
 */
export declare function assertSomethingCame({ name, write }: StreamTask, { position, lost, tally }: Progress): void;
/** @throws StreamError `key_missing` */
export declare function assertKeys(task: StreamTask, { position }: Progress): void;
export declare const added: (earlier: Bookmark | undefined, columns: readonly string[]) => string[];
export declare function warnAboutKeys(task: StreamTask, finished: Finished, { isWhole, progress }: Sifted, emit: Emit): void;
/**
 * Judges the checks on the target as it would stand.
 * @returns their results behind those that the rows of this run have been judged by
 * @throws StreamError `empty_upstream`
 */
export declare function check(task: StreamTask, running: Running, family: Family, finished: Finished, sifted: Sifted, types: ColumnTypes, scratch: string): Promise<CheckResult[]>;
/** Tells of all results; of checks that are wrong themselves with their line in the config. @param base path of their stream or transform */
export declare function tellChecks(stream: string, results: readonly CheckResult[], base: readonly (string | number)[], { emit, where }: Pick<Running, 'emit' | 'where'>): CheckResult[];
