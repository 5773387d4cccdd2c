import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Kept, Versions } from '../turns/due.ts';
/** What each incremental parent of a stream stands at. */
export declare function versionsOf(task: StreamTask, running: Running, family: Family): Promise<Versions>;
/**
 * Of a stream without a bookmark, which no parent tells anything: whether a parent changed since its turns were listed
 * in ways that this run's landings do not tell of (a run without the stream, another checkout).
 */
export declare const changedUntold: (kept: Kept, now: Versions, family: Family) => boolean;
