import type { Plan, StreamPlan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
/**
 * The data files of streams that are not committed, as their last delivery left them in S3: a merge on a runner that kept
 * nothing goes on from there.
 * @throws PublishError
 */
export declare function restoreTarget(plan: Plan, stream: StreamPlan, running: Running, family: Family): Promise<void>;
/** Whether a run of the stream itself reads its files: not where it replaces a single one as a whole. */
export declare const isAddedTo: ({ write }: StreamPlan) => boolean;
