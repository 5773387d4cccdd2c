/**
 * All that a run tells while it goes on. Log lines, live progress and the report are three readings of these events;
 * nothing prints directly. Texts are redacted by whoever prints.
 */
export type RunEvent = {
    type: 'run_started';
    run: string;
    streams: string[];
} | {
    type: 'stream_started';
    stream: string;
    source: string;
    resumedAt?: string;
}
/** What the run chose by itself (paginator found, records found), so that it is never a surprise. */
 | {
    type: 'chosen';
    stream: string;
    what: string;
    choice: string;
    reason: string;
}
/** What a module of the user's own says. */
 | {
    type: 'note';
    stream: string;
    message: string;
} | {
    type: 'request';
    stream: string;
    page: string;
    attempt: number;
} | {
    type: 'response';
    stream: string;
    page: string;
    attempt: number;
    status: number;
    bytes: number;
    ms: number;
}
/** `attempt` (from 1) failed for `reason`; the next one starts after `waitMs`. */
 | {
    type: 'retry';
    stream: string;
    page: string;
    attempt: number;
    attempts: number;
    cause: string;
    reason: string;
    waitMs: number;
}
/** Waiting that is not a retry: rate limit, server hint, open circuit. Only waits of 1 s and more are told. */
 | {
    type: 'wait';
    stream: string;
    page: string;
    host: string;
    cause: string;
    reason: string;
    waitMs: number;
} | {
    type: 'auth';
    source: string;
    action: 'login' | 'refresh' | 'refused' | 'persisted';
    reason: string;
}
/** A page became durable. `pages` is the number expected in all, where known. */
 | {
    type: 'page';
    stream: string;
    page: string;
    records: number;
    bytes: number;
    done: number;
    pages?: number;
} | {
    type: 'page_failed';
    stream: string;
    page: string;
    code: string;
    reason: string;
    remedy?: string | undefined;
} | {
    type: 'checkpoint';
    stream: string;
    page: string;
    bytes: number;
} | {
    type: 'warning';
    code: string;
    message: string;
    remedy?: string | undefined;
    stream?: string | undefined;
    page?: string | undefined;
} | {
    type: 'error';
    code: string;
    message: string;
    remedy?: string | undefined;
    stream?: string | undefined;
    page?: string | undefined;
} | {
    type: 'check';
    stream: string;
    check: string;
    outcome: 'passed' | 'warned' | 'quarantined' | 'failed';
    detail: string;
} | {
    type: 'stream_finished';
    stream: string;
    status: Status;
    records: number;
    ms: number;
} | {
    type: 'loaded';
    warehouse: 'sqlite' | 'postgres';
    detail: string;
} | {
    type: 'transformed';
    transform: string;
    detail: string;
} | {
    type: 'published';
    publisher: 'git' | 's3';
    detail: string;
    uri?: string;
} | {
    type: 'run_finished';
    status: 'succeeded' | 'partial' | 'failed';
    ms: number;
};
export type Status = 'succeeded' | 'partial' | 'failed' | 'blocked' | 'skipped';
export type Emit = (event: RunEvent) => void;
