import type { RunEvent } from '../core/events.ts';
import type { Description } from './describe-event.ts';
/**
 * Sums a stream's pages up: most pages give nothing, one every `everyMs` gives a line at level info with pages,
 * records, rate and time left. Other events give nothing.
 */
export declare function createPageProgress(everyMs: number): (event: RunEvent, now: number) => Description | undefined;
/** ms that the remaining pages will take at the speed of those that came; undefined where none came or the total is unknown. */
export declare function timeLeft(came: number, remaining: number | undefined, elapsed: number): number | undefined;
/** Below a second the figure only flickers. */
export declare const formatLeft: (ms: number) => string;
