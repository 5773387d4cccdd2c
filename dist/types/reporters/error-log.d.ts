import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
export interface ErrorLogSettings {
    readonly file: string;
    /** Size at which it is rotated, bytes. @default 1_000_000 */
    readonly maxBytes?: number;
    /** Rotated files kept beside it: `file.1` is the youngest. @default 5 */
    readonly keep?: number;
    readonly clock: Pick<Clock, 'now'>;
    readonly redact: (text: string) => string;
    /** Told once, when the file cannot be written; the log is silent from then on, the run goes on. */
    readonly onFailure: (error: unknown) => void;
}
/**
 * Warnings and errors as lines of a file that rotates by size. Nothing is created before the first line; each line is
 * written at once, so that a killed run leaves what it had said.
 */
export declare function createErrorLog(settings: ErrorLogSettings): (event: RunEvent) => void;
