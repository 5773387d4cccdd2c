import type { PartsOptions } from '../../sinks/parts/finish-parts.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
/**
 * What finishing needs to know of a stream with several files; undefined where there is one.
 * @param wantsAll somebody reads all of its rows
 */
export declare function partsOf(task: StreamTask, running: Running, earlier: Bookmark | undefined, wantsAll: boolean): PartsOptions | undefined;
