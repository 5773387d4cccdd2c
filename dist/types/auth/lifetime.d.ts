import { type Json } from '../core/json.ts';
/** When a token ends, by our clock (ms since the epoch), and from when on it should be renewed; absent where nobody says. */
export interface Lifetime {
    readonly endsAt: number;
    readonly renewAt: number;
}
/** What an answer that brought a token says about time. */
export interface Issue {
    /** By our clock, ms since the epoch. */
    readonly receivedAt: number;
    /** The answer's Date header. */
    readonly date: string | undefined;
    /** Seconds of life as the server states them; a text of digits counts. */
    readonly expiresIn: Json | undefined;
    readonly token: string;
}
/** How far the server's clock is ahead of ours, ms; 0 where its answer has no Date. */
export declare function clockOffset(date: string | undefined, receivedAt: number): number;
/**
 * The life of a token: the stated seconds counted from our receipt, else the JWT's `exp`, which is an instant of the
 * *server's* clock and is moved by the offset between the two clocks.
 */
export declare function lifetimeOf(issue: Issue): Lifetime | undefined;
