import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamResult, StreamTask } from '../stream-task.ts';
/** Runs one stream from its first page to its landing. Never throws for what concerns this stream alone, except when the run is cancelled. */
export declare function runStream(task: StreamTask, running: Running, family: Family): Promise<StreamResult>;
