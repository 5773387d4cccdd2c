import type { Plan } from '../config/index.ts';
import type { RunContext } from './context.ts';
/** The run's end aborts whatever is under way, so that checkpoints are written in time. */
export declare function startDeadline(plan: Plan, context: RunContext, now: number): {
    signal: AbortSignal;
    stop(): void;
};
