import type { StandingFile } from '../../sinks/parts/finish-parts.ts';
import { type Target } from '../../sinks/targets.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
/** The files of a stream that its last landing left, as far as its paths are still the same and the files are there. */
export declare function standingFiles({ write }: Pick<StreamTask, 'write'>, { workspace }: Pick<Running, 'workspace'>, earlier: Pick<Bookmark, 'files'> | undefined): StandingFile[];
/**
 * The targets, that one first which has all rows: one that the config names anew, or whose file was taken away, is made of
 * the others.
 */
export declare function standingFirst(task: Pick<StreamTask, 'write'>, running: Pick<Running, 'workspace'>, targets: readonly Target[], earlier: Pick<Bookmark, 'files'> | undefined): Target[];
