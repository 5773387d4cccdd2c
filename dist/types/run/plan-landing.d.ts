import type { ColumnTypes } from '../core/column-type.ts';
import type { DriftMemory } from '../core/site.ts';
import type { Finished } from '../sinks/finish.ts';
import { type Bookmark } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import { type Landing } from './landing.ts';
import type { Progress } from './progress.ts';
import type { StreamState, StreamTask } from './stream-task.ts';
import { type Due } from './stream-turns.ts';
/** What is about to be put into the workspace, with the bookmark that goes along. */
export declare function planLanding(task: StreamTask, running: Running, { earlier, heard }: Pick<StreamState, 'earlier' | 'heard'>, progress: Progress, finished: Finished, types: ColumnTypes, site: DriftMemory | undefined, due: readonly Due[]): Landing;
/** Whether a file stands as the last landing left it, made of the same types. */
export declare function isKnown(earlier: Bookmark | undefined, types: ColumnTypes, workspace: string): (path: string, sha256: string) => boolean;
