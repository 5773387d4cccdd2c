import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamEnd, StreamState, StreamTask } from '../stream-task.ts';
import { type StreamFolder } from './stream-folder.ts';
/** Resumes or extracts, finishes, checks and lands. @throws IngestError for whatever ends the stream before its landing */
export declare function runSteps(task: StreamTask, running: Running, family: Family, folder: StreamFolder, state: StreamState, attemptsOf: (page: string) => number): Promise<StreamEnd>;
