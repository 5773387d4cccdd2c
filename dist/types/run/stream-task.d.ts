import type { DriftOptions, DriftVerdict } from '../checks/drift.ts';
import type { CheckResult } from '../checks/index.ts';
import type { ChecksOptions } from '../checks/options.ts';
import type { SchemaOptions } from '../checks/schema-options.ts';
import type { Artifact } from '../core/artifact.ts';
import type { IngestError } from '../core/errors.ts';
import type { RunEvent, Status } from '../core/events.ts';
import type { Turn } from '../core/partition.ts';
import type { FailedPage, Problem, SchemaChange, StreamReport } from '../core/report.ts';
import type { PageSource } from '../core/source.ts';
import type { Incremental } from '../incremental/contract.ts';
import type { Finished } from '../sinks/finish.ts';
import type { WriteOptions } from '../sinks/options.ts';
import type { Bookmark } from '../stores/bookmark.ts';
import type { Snapshots } from '../stores/snapshots.ts';
import type { Landing } from './landing/landing.ts';
import type { Progress } from './pages/progress.ts';
import type { Tally } from './tally.ts';
import type { Heard } from './turns/due.ts';
import type { TurnsPlan } from './turns/turns.ts';
/** A column whose values are those of another stream's column. */
export interface Reference {
    /** `stream.column` */
    readonly to: string;
    readonly on_fail: 'fail' | 'warn';
}
export type References = Readonly<Record<string, Reference>>;
/** The pages of one turn. */
export type OpenTurn = (turn: Turn) => PageSource;
/** What running one stream needs of the plan, whatever kind its source is. */
export interface StreamTask {
    readonly name: string;
    readonly source: string;
    /** Name of its work folder, where it is not that of the stream. */
    readonly workName?: string;
    /** Warnings that it begins with. */
    readonly notices?: readonly Problem[];
    /** Output path, templates rendered. */
    readonly path: string;
    /** Its path tells the time of the run: another day has another file. */
    readonly isDated?: boolean;
    readonly write: WriteOptions;
    readonly checks: ChecksOptions;
    /** What a change of its columns may do. */
    readonly schema?: SchemaOptions | undefined;
    /** Columns whose values are those of another stream's column. */
    readonly references?: References | undefined;
    readonly key: readonly string[];
    /** Columns that the config takes out of the target. */
    isDropped(column: string): boolean;
    /** Of what is extracted and how: dead letters of another one mean nothing. */
    readonly fingerprint: string;
    /** The same with the values of dates in the requests: an interrupted run of yesterday asked for something else. */
    readonly resumeKey: string;
    readonly maxPages: number | undefined;
    /** What must be fetched before the stream can begin. @throws IngestError, the stream's failure */
    prepare?(): Promise<void>;
    /** What the stream runs once for each of; absent where it runs once. */
    readonly turns?: TurnsPlan | undefined;
    /** Turns that are under way at once, at most. @default 64, within the limits of the source */
    readonly turnsAtOnce?: number;
    /** How it asks only for what changed. */
    readonly incremental?: Incremental | undefined;
    /** @param isResumed the run goes on from a checkpoint */
    open(emit: (event: RunEvent) => void, earlier: Bookmark | undefined, isResumed: boolean): Promise<OpenTurn>;
    /** Ends what `open` began. @param isWhole the stream was read to its end */
    close?(isWhole: boolean): void;
    /** Whether something stands in where this error ends it: whoever runs it tells of both then. */
    isSaved?(error: IngestError): boolean;
    /** Of a site: when changed pages are an alarm. */
    readonly drift?: DriftOptions;
    readonly snapshots?: Snapshots;
}
/** How a stream ended, for the report and the publishers. */
export interface StreamResult {
    readonly task: StreamTask;
    readonly status: Status;
    readonly tally: Tally;
    readonly progress: Progress | undefined;
    readonly finished: Finished | undefined;
    readonly checks: readonly CheckResult[];
    readonly drift: DriftVerdict | undefined;
    readonly landing: Landing | undefined;
    readonly artifacts: readonly Artifact[];
    readonly error: IngestError | undefined;
    readonly resumedAt: string | undefined;
    /** What was used in place of the stream's own source, and why. */
    readonly fallback?: StreamReport['fallback'];
    readonly earlier: Bookmark | undefined;
    /** The page that ended the stream, where one did. */
    readonly failedPage: FailedPage | undefined;
    readonly schemaChanges: readonly SchemaChange[];
    /** Rows that checks took out. */
    readonly quarantine?: StreamReport['quarantine'];
}
/** What is known of a stream from its beginning, whatever comes of it. */
export interface StreamState {
    /** When this attempt began, ms since the epoch. */
    began: number;
    tally: Tally;
    resumedAt: string | undefined;
    earlier: Bookmark | undefined;
    drift: DriftVerdict | undefined;
    failedPage: FailedPage | undefined;
    schemaChanges: readonly SchemaChange[];
    /** The stream ran for records of a parent of which pages are lost. */
    isIncomplete: boolean;
    /** What it knows of its parents' changes. */
    heard?: Heard | undefined;
}
/** What the steps of a stream bring. */
export type StreamEnd = Omit<StreamResult, 'task' | keyof StreamState>;
