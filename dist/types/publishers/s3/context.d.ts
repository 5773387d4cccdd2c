import type { Clock, Random } from '../../core/clock.ts';
import type { Emit } from '../../core/events.ts';
import type { Secrets } from '../../core/secrets.ts';
/** What publishing to S3 needs to know of the run. */
export interface S3Context {
    readonly pipeline: string;
    readonly runId: string;
    /** Start of the run's first attempt. */
    readonly startedAt: Date;
    /** Read for AWS_* before the SDK looks for itself; undefined leaves everything to the SDK's own chain. */
    readonly env: Readonly<Record<string, string | undefined>> | undefined;
    readonly emit: Emit;
    readonly random: Random;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    /** ms since the epoch; requests under way are given up then. */
    readonly deadline: number;
    readonly secrets: Secrets;
    /** Told of each stream that is not delivered whole; undefined says that none is. */
    held?(stream: string | undefined): void;
}
