import type { Plan } from '../../config/index.ts';
import type { RunContext } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
export type TrialContext = Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;
/** Tasks of a plan outside of a run: nothing is written into the workspace. */
export interface Trial {
    readonly workspace: string;
    readonly stateFolder: string;
    /** A folder of its own that goes with it. */
    readonly scratch: string;
    taskOf(stream: string): StreamTask;
    close(): Promise<void>;
}
/** @param patience ms; what takes longer than this is no trial */
export declare function openTrial(plan: Plan, context: TrialContext, startedAt: number, patience: number): Trial;
