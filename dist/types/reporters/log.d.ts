import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
import { type Level } from './describe-event.ts';
export interface LogSettings {
    /** The least important lines that are written. */
    readonly level: Level;
    readonly format: 'text' | 'json';
    /** Takes one line without its line break. */
    readonly write: (line: string) => void;
    readonly redact: (text: string) => string;
    readonly clock: Pick<Clock, 'now'>;
    /** Colours the level; text only. @default false */
    readonly color?: boolean;
    /** Groups per stream and annotations for problems, as GitHub Actions reads them; text only. @default false */
    readonly actions?: boolean;
    /** A live progress shows streams and pages already, so they get no lines here. @default false */
    readonly live?: boolean;
    /** `clock` is 12:00:01, `date` the whole timestamp, both UTC. @default 'clock' */
    readonly time?: 'clock' | 'date';
    /** Time between two lines of a stream's progress at level info. @default 10_000 */
    readonly progressEveryMs?: number;
}
/**
 * The log: one line per event that matters, named by module, stream and page; no line twice. Pages are told one by one
 * at level debug, else as a stream's progress every ten seconds. Nothing received can break a line or form a command.
 */
export declare function createLog(settings: LogSettings): (event: RunEvent) => void;
