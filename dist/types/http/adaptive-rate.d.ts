import type { Rate } from '../core/units.ts';
/** The rate that holds now: the configured one, halved by each "too many requests", recovering steadily. All pure in `now` (ms). */
export interface AdaptiveRate {
    /** ms between two requests; 0 where nothing limits them. */
    interval(now: number): number;
    started(now: number): void;
    /** A request that started at `startedAt` was throttled; those that were already under way when the rate was lowered do not lower it again. */
    throttled(startedAt: number, now: number): void;
    succeeded(now: number): void;
}
export declare function createAdaptiveRate(configured: Rate | undefined): AdaptiveRate;
