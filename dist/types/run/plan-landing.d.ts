import type { Status } from '../core/events.ts';
import type { DriftMemory } from '../core/site.ts';
import { type Finished } from '../sinks/finish.ts';
import { type Bookmark } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import type { Landing } from './landing.ts';
import type { Progress } from './progress.ts';
import type { StreamTask } from './stream-task.ts';
/** What is about to be put into the workspace, with the bookmark that goes along. */
export declare function planLanding(task: StreamTask, running: Running, earlier: Bookmark | undefined, progress: Progress, finished: Finished, status: Status, target: string, base: string | undefined, site: DriftMemory | undefined): Landing;
