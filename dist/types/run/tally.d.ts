import type { RunEvent } from '../core/events.ts';
import type { Problem } from '../core/report.ts';
import type { SiteNotes } from '../core/site.ts';
import type { CursorNotes } from '../incremental/contract.ts';
/** What is counted of one stream while it runs: plain JSON, so that a resumed run goes on counting. */
export interface Tally {
    requests: number;
    retries: number;
    retriesByCause: Record<string, number>;
    waitedMs: number;
    pages: number;
    records: number;
    bytes: number;
    replaced: number;
    /** Working time of earlier attempts. */
    durationMs: number;
    warnings: Problem[];
    /** What was seen of a site's fields. */
    site?: SiteNotes;
    /** Of an incremental stream: what was seen of its cursors. */
    cursors?: CursorNotes;
}
export declare function newTally(): Tally;
/** Counts an event of this stream. */
export declare function count(tally: Tally, event: RunEvent): void;
