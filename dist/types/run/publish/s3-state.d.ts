import type { Plan, StreamPlan } from '../../config/index.ts';
import type { Problem } from '../../core/report.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamResult } from '../stream-task.ts';
/** Bookmarks, and rows that were put aside, of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
    /** Fetches what a stream reads or adds to, before it runs. @throws PublishError, which is this stream's failure alone */
    pull(streams: readonly StreamPlan[]): Promise<void>;
    /** Does the same with data files, each once. */
    restore(streams: readonly StreamPlan[], family: Family): Promise<void>;
    /**
     * Puts what landings tell children there, before the data move that they tell of: a run that is killed behind them, whose
     * next one finds nothing new in those data, leaves no child without. `held` are the streams that could not tell.
     */
    tell(running: Running, results: readonly StreamResult[]): Promise<{
        problems: Problem[];
        held: Set<string>;
    }>;
    /**
     * Puts back what changed; what went wrong.
     * @param held streams whose data did not get there: what is remembered of them is not either
     */
    push(running: Running, held: ReadonlySet<string>): Promise<Problem[]>;
}
export declare function openS3State(plan: Plan, running: Running): S3State;
