import type { Clock, Random } from '../core/clock.ts';
import type { Emit } from '../core/events.ts';
import type { Layer } from '../core/http.ts';
import type { Call } from './call.ts';
import { type Circuit } from './circuit.ts';
export interface RetryOptions {
    readonly policy: {
        readonly attempts: number;
        readonly base: number;
        readonly max: number;
    };
    /** ms without a success, for the message. */
    readonly giveUpAfter: number;
    readonly circuit: Circuit;
    readonly clock: Clock;
    readonly random: Random;
    readonly emit: Emit;
    /** ms since the epoch. */
    readonly deadline: number;
}
/** Repeats what may succeed another time. p-retry turns the loop; when, and how often, is decided here. */
export declare function retry(options: RetryOptions, call: Call): Layer;
