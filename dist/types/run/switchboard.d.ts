import type { RunEvent } from '../core/events.ts';
import type { Problem } from '../core/report.ts';
import type { RunContext } from './context.ts';
export interface Switchboard {
    readonly warnings: Problem[];
    readonly errors: Problem[];
    emit(event: RunEvent): void;
    listen(stream: string, handler: (event: RunEvent) => void): () => void;
}
/** Hands events to the stream that they are about, and keeps the problems that belong to none for the report. */
export declare function openSwitchboard(context: RunContext): Switchboard;
