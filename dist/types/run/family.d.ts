import type { Plan } from '../config/index.ts';
import type { StreamResult, StreamTask } from './stream-task.ts';
/** The streams of a plan as they know of each other: of how their parents ended, and of what their children wait for. */
export interface Family {
    /** How a stream of this run ended; undefined where it has not, or is not part of the run. */
    resultOf(stream: string): StreamResult | undefined;
    /** Any stream of the plan, whether it is run or not. */
    taskOf(stream: string): StreamTask;
    /** Streams that run once for each record of this one. */
    childrenOf(stream: string): readonly StreamTask[];
    /** To be called when a stream has ended. */
    ended(result: StreamResult): void;
}
export declare function openFamily(plan: Plan, makeTask: (name: string) => StreamTask): Family;
