import type { Plan } from '../../config/index.ts';
import type { Report } from '../../core/report.ts';
import type { Running } from '../context.ts';
import type { Ending } from './ending.ts';
/** Looks whether the schedule was kept since the run before, and says so where it was not. */
export declare function lookAtSchedule(ending: Ending, running: Running): Promise<Ending>;
/**
 * Keeps the run's line. Where nothing is published the files in the workspace are the delivery; else the line waits
 * until a commit has taken it, because a runner and its workspace are gone after the job.
 */
export declare function remember(plan: Plan, ending: Ending, report: Report, running: Running): void;
