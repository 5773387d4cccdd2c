import type { RunEvent, Status } from '../core/events.ts';
/** What is known of a running stream; `take` learns from an event. */
export interface LiveStream {
    readonly state: Readonly<LiveState>;
    take(event: RunEvent, now: number): void;
}
interface LiveState {
    name: string;
    startedAt: number;
    done: number;
    /** Pages that an earlier attempt of the run had already; they say nothing of the speed. */
    before: number | undefined;
    pages: number | undefined;
    records: number;
    retries: number;
    failed: number;
    /** By page: when its wait ends, and why it waits. */
    waits: Map<string, {
        until: number;
        reason: string;
    }>;
    status: Status | undefined;
    ms: number;
}
export declare function createLiveStream(name: string, now: number): LiveStream;
/** One line of at most `width` columns; what matters least gives way first on a narrow terminal. */
export declare function liveLine({ state }: LiveStream, now: number, width: number): string;
export {};
