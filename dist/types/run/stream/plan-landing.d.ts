import type { ColumnTypes } from '../../core/column-type.ts';
import type { DriftMemory } from '../../core/site.ts';
import type { Incremental, Mark } from '../../incremental/contract.ts';
import type { Finished } from '../../sinks/finish.ts';
import { type Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import { type Landing } from '../landing/landing.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import type { Due } from './due-of-children.ts';
/**
 * What is about to be put into the workspace, with the bookmark that goes along.
 * @param due what its children have to ask for because of it
 * @param children all of them
 */
export declare function planLanding(task: StreamTask, running: Running, { earlier, heard }: Pick<StreamState, 'earlier' | 'heard'>, progress: Progress, finished: Finished, types: ColumnTypes, site: DriftMemory | undefined, due: readonly Due[], children: readonly string[]): Landing;
/** Whether a file stands as the last landing left it, made of the same types. */
export declare function isKnown(earlier: Bookmark | undefined, types: ColumnTypes, workspace: string): (path: string, sha256: string) => boolean;
/** Cursors of turns that were not asked for stay; none is moved back. */
export declare function cursorsAfter(incremental: Incremental, memory: Bookmark | undefined, { cursors }: Progress): Record<string, Mark>;
