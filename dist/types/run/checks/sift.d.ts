import { type CheckResult } from '../../checks/index.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import type { Report } from '../../core/report.ts';
import type { Running } from '../context.ts';
import type { LandedQuarantine } from '../landing/landing.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
/** This run's rows as far as the schema's contract and the checks with `quarantine` let them through. */
export interface Sifted {
    readonly stage: string;
    /** What lands of it: without the rows and columns that were taken out. */
    readonly progress: Progress;
    /** Types of what is left. */
    readonly types: ColumnTypes;
    readonly checks: readonly CheckResult[];
    /** Rows that came. */
    readonly received: number;
    /** The rows are as they were staged: nothing was looked at, nothing taken out. */
    readonly isWhole: boolean;
    readonly quarantine: LandedQuarantine | undefined;
    readonly report: Report['streams'][number]['quarantine'];
}
/**
 * Judges the columns of what came, and takes out what may not land; the rows are looked at only where the config asks for it.
 * @throws StreamError `schema_changed` where the contract freezes what changed
 */
export declare function sift(task: StreamTask, running: Running, state: StreamState, stage: string, scratch: string, progress: Progress): Promise<Sifted>;
/** Said when the others are to be delivered: a stream that fails puts nothing anywhere. */
export declare function tellQuarantined({ name }: StreamTask, { report, received }: Sifted, { emit }: Running): void;
/** Rows that were taken out are not gone from the source. */
export declare const whyFewer: ({ received, progress }: Sifted) => string | undefined;
