import type { Plan, StreamPlan } from '../config/index.ts';
import type { Problem } from '../core/report.ts';
import type { Running } from './context.ts';
import type { StreamResult } from './stream-task.ts';
/** Bookmarks of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
    /** Fetches a stream's bookmark before it runs. @throws PublishError, which is this stream's failure alone */
    pull(stream: StreamPlan): Promise<void>;
    /** Puts the bookmarks of delivered streams back, where they changed; what went wrong. */
    push(results: readonly StreamResult[], running: Running): Promise<Problem[]>;
}
export declare function openS3State(plan: Plan, running: Running): S3State;
