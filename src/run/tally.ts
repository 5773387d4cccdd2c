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

export function newTally(): Tally {
  return {
    requests: 0,
    retries: 0,
    retriesByCause: {},
    waitedMs: 0,
    pages: 0,
    records: 0,
    bytes: 0,
    replaced: 0,
    durationMs: 0,
    warnings: [],
  };
}

/** Beyond these only the first of each code is kept: what may be deleted goes by them. */
const MOST_WARNINGS = 200;

/** Counts an event of this stream. */
export function count(tally: Tally, event: RunEvent): void {
  if (event.type === 'request') tally.requests += 1;
  else if (event.type === 'retry') {
    tally.retries += 1;
    tally.retriesByCause[event.cause] = (tally.retriesByCause[event.cause] ?? 0) + 1;
    tally.waitedMs += event.waitMs;
  } else if (event.type === 'wait') tally.waitedMs += event.waitMs;
  else if (event.type === 'warning') {
    const { code, message, remedy, page } = event;
    if (tally.warnings.length >= MOST_WARNINGS && tally.warnings.some((one) => one.code === code)) return;
    tally.warnings.push({ code, message, ...(remedy ? { remedy } : {}), ...(page ? { page } : {}) });
  }
}
