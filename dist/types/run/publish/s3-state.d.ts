import type { Plan, StreamPlan } from '../../config/index.ts';
import type { Problem } from '../../core/report.ts';
import type { Running } from '../context.ts';
/** Bookmarks, and rows that were put aside, of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
    /** Fetches what a stream reads or adds to, before it runs. @throws PublishError, which is this stream's failure alone */
    pull(streams: readonly StreamPlan[]): Promise<void>;
    /** Puts it back, where it changed; what went wrong. */
    push(running: Running): Promise<Problem[]>;
}
export declare function openS3State(plan: Plan, running: Running): S3State;
