import type { Plan, StreamPlan } from '../config/index.ts';
import { type S3StateStore } from '../publishers/s3/index.ts';
import type { Running } from './context.ts';
import type { StreamResult } from './stream-task.ts';
/** Bookmarks of streams that are not committed: they live beside their objects in S3. */
export interface PulledState {
    readonly store: S3StateStore;
    readonly etag: string | undefined;
}
/** Fetches the bookmarks of the streams that go to S3 only, before they run. */
export declare function pullState(plan: Plan, selected: readonly StreamPlan[], running: Running): Promise<ReadonlyMap<string, PulledState>>;
/** Puts the bookmarks of delivered streams back; only where one changed. */
export declare function pushState(results: readonly StreamResult[], pulled: ReadonlyMap<string, PulledState>, running: Running): Promise<void>;
