import { type Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Landing } from '../landing/landing.ts';
import type { StreamTask } from '../stream-task.ts';
/**
 * The first landing of a stream, finished by a later run than the one that made it: what its parents changed meanwhile
 * is due. They could not tell it, as it had no bookmark.
 * @param folder the work folder
 */
export declare function withLateNews(task: StreamTask, running: Running, family: Family, folder: string, earlier: Bookmark | undefined, landing: Landing): Promise<Landing>;
