import type { PartsOptions } from '../sinks/parts/finish-parts.ts';
import type { Bookmark } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import type { StreamTask } from './stream-task.ts';
/** What finishing needs to know of a stream with several files; undefined where there is one. */
export declare function partsOf(task: StreamTask, running: Running, earlier: Bookmark | undefined): PartsOptions | undefined;
