import { type CheckResult } from '../../checks/index.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Judged } from './facts.ts';
/** Counts the rows of the target that refer to a row which is not there. */
export declare function checkReferences(task: StreamTask, judged: Judged, running: Running, family: Family, scratch: string): Promise<CheckResult[]>;
