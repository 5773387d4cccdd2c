import type { Clock, Random } from '../core/clock.ts';
import type { Emit, RunEvent } from '../core/events.ts';
import type { Report } from '../core/report.ts';
import type { Secrets } from '../core/secrets.ts';
import type { Vault } from '../core/vault.ts';
import type { History } from './report/history.ts';
/** What a caller asks of a run, beside the plan. */
export interface RunOptions {
    /** Names of the streams to run; all where it is empty. */
    readonly streams: readonly string[];
    /** Pages per stream at most: a trial, nothing is published, checks on rows are skipped, bookmarks stay. */
    readonly limit?: number | undefined;
    /** Everything but writing. */
    readonly dryRun: boolean;
    /** Incremental streams start anew, and streams that run for their records run for all of them. */
    readonly fullRefresh?: boolean | undefined;
    /** Incremental streams ask for this much in this run, whatever was delivered before: their cursors are not moved back. */
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    /** Forget interrupted runs. */
    readonly fresh: boolean;
    /** Commit, push and upload; otherwise files only land in the workspace. */
    readonly publish: boolean;
    /** False leaves git out of publishing, whatever the config says. */
    readonly commit: boolean;
    /** Overrides `publish.git.branch`. */
    readonly branch?: string | undefined;
}
/** What a run needs from outside: the doors provide it, nothing inside asks the process. */
export interface RunContext {
    /** Absolute path that all outputs are relative to. */
    readonly workspace: string;
    /** Version of adip-ingest, for the report and the user agent. */
    readonly version: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly emit: Emit;
    readonly clock: Clock;
    readonly secrets: Secrets;
    readonly signal: AbortSignal;
    /** Who started the run; asked for when the report is made, because finding out costs time at the start. */
    trigger(): Promise<Report['run']['trigger']>;
    /** Cron lines of the workflow that started the run; none where no schedule did. */
    crons?(): Promise<readonly string[]>;
    readonly git: {
        readonly token?: string | undefined;
        readonly serverUrl?: string | undefined;
        readonly repository?: string | undefined;
        readonly defaultBranch?: string | undefined;
        readonly explainRefusal?: ((branch: string, output: string) => Promise<string | undefined>) | undefined;
        /** Why publishing is refused whatever the config says (a pull request from a fork). */
        refusal?(): Promise<string | undefined>;
    };
}
/** One run, first attempt or a later one. */
export interface RunIdentity {
    readonly id: string;
    /** ms since the epoch, of the first attempt: names that carry a time stay the same when a run is resumed. */
    readonly startedAt: number;
    readonly attempt: number;
    readonly seed: number;
}
/** What every stream of a run shares. */
export interface Running extends RunContext {
    readonly options: RunOptions;
    /** Name of the pipeline. */
    readonly pipeline: string;
    /** The line of a key of the config, `adip.yml:12`; undefined where there is no text. */
    where(path: readonly (string | number)[]): string | undefined;
    readonly identity: RunIdentity;
    /** Makes the identity durable; called before every checkpoint. */
    keepIdentity(): void;
    /** Hears the events of one stream, wherever they are told; the returned function ends it. */
    listen(stream: string, handler: (event: RunEvent) => void): () => void;
    /** ms since the epoch. */
    readonly deadline: number;
    readonly random: Random;
    readonly vault: Vault;
    readonly history: History;
    /** `.adip`, absolute. */
    readonly stateFolder: string;
    /** `.adip/work`, absolute. */
    readonly workRoot: string;
    readonly resumeWithinMs: number;
}
