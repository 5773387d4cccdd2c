import type { Plan, StreamPlan } from '../../config/index.ts';
import type { RunEvent } from '../../core/events.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { Turn } from '../../core/partition.ts';
import type { Page } from '../../core/source.ts';
import { type TrialContext } from './trial.ts';
export type Choice = Omit<Extract<RunEvent, {
    type: 'chosen';
}>, 'type' | 'stream'>;
/** The first pages of a stream, through its real source. */
export interface Previewed {
    readonly pages: readonly Page[];
    /** What was found by itself: the place of the records, the paginator. */
    readonly choices: readonly Choice[];
    /** Cursor of the page that would come next; null at the end. */
    readonly next: Cursor | null;
    /** ms since the epoch: names in templates are of this time. */
    readonly startedAt: number;
    /** Of a stream that runs for records or from a cursor: the one that was asked for. */
    readonly turn: Turn;
}
/**
 * Asks for the first pages of a stream and keeps them in memory. Nothing is written but a rotated refresh token, which
 * would be lost otherwise. Of a stream that runs for records of another, that one is asked for its first records.
 * @param limit pages at most
 */
export declare function previewStream(plan: Plan, stream: StreamPlan, limit: number, context: TrialContext): Promise<Previewed>;
