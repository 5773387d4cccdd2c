import type { Clock, Random } from '../core/clock.ts';
import { StreamError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest } from '../core/http.ts';
/**
 * What a failure of the host means for the one that met it.
 * `closed`: count the attempt. `open`: do not, the host is out; ask again when admitted. `spent`: only this page fails, give
 * it up. `down`: nothing succeeded for too long, give the stream up.
 */
export type Verdict = 'closed' | 'open' | 'spent' | 'down';
/**
 * Tells an outage from bad luck. While a host answers nothing, requests wait and one of them probes, with growing pauses:
 * nobody uses his attempts up against a wall. Opens after several failures in a row, over all requests, if they concern more
 * than one page, or if the host has answered before and this is not one page's own 500; one page alone that never worked is that
 * page's own trouble.
 */
export interface Circuit {
    /** Waits while the host is out. True: this request is the probe, and must be `released`. */
    admit(request: HttpRequest): Promise<boolean>;
    failed(request: HttpRequest, failure: Failure): Verdict;
    alive(): void;
    /** The probe ended, however it did. */
    released(): void;
    /** The host has answered at least once. */
    readonly known: boolean;
}
export interface Failure {
    readonly probe: boolean;
    /** The server's hint, ms since the epoch. */
    readonly notBefore: number | undefined;
    /** Nobody is there at all (connection refused): before the first answer of all, no outage but a wrong address. */
    readonly absent: boolean;
    /** It may as well be the page's own trouble (500): while no other page fails, no outage. */
    readonly own: boolean;
}
export interface CircuitOptions {
    /** Failures in a row that open it. */
    readonly threshold: number;
    /** ms; first pause, doubled after each failed probe up to `max`. */
    readonly base: number;
    readonly max: number;
    /** ms without a success after which requests fail. */
    readonly giveUpAfter: number;
    readonly clock: Clock;
    readonly random: Random;
    readonly emit: Emit;
    /** ms since the epoch. */
    readonly deadline: number;
}
export declare function createCircuit(options: CircuitOptions): Circuit;
/** The error of a host that was out for longer than a run waits. */
export declare function hostDown(request: HttpRequest, ms: number, cause?: unknown): StreamError;
