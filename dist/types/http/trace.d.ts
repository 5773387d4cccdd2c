import type { Clock } from '../core/clock.ts';
import type { Emit } from '../core/events.ts';
import type { Layer } from '../core/http.ts';
/** Tells of each request on the wire and of its answer. Innermost, so that the time is the server's and not ours. */
export declare function trace(emit: Emit, clock: Clock, attempt: () => number): Layer;
