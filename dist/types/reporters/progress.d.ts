import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
export interface ProgressSettings {
    /** Takes text for the terminal, line breaks and ANSI sequences included. */
    readonly write: (text: string) => void;
    /** The terminal's width, asked at every redraw. */
    readonly columns: () => number;
    readonly clock: Clock;
    readonly redact: (text: string) => string;
}
export interface Progress {
    handle(event: RunEvent): void;
    /** Writes a line (of the log) above the live lines. */
    line(text: string): void;
    /** Leaves the last state standing and redraws no more. */
    stop(): void;
}
/**
 * Live progress on a terminal: one line for each running stream, redrawn in place ten times a second at most; a finished
 * stream's line stays above. Waits count down although nothing happens.
 */
export declare function createProgress({ write, columns, clock, redact }: ProgressSettings): Progress;
