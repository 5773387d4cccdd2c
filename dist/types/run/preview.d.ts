import type { Plan, StreamPlan } from '../config/index.ts';
import type { RunEvent } from '../core/events.ts';
import type { Cursor } from '../core/paginator.ts';
import type { Page } from '../core/source.ts';
import type { RunContext } from './context.ts';
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
}
/**
 * Asks for the first pages of a stream and keeps them in memory. Nothing is written but a rotated refresh token, which
 * would be lost otherwise.
 * @param limit pages at most
 */
export declare function previewStream(plan: Plan, stream: StreamPlan, limit: number, context: Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>): Promise<Previewed>;
