import type { Plan } from '../config/index.ts';
import type { Problem } from '../core/report.ts';
import type { Running } from './context.ts';
import { type Ending } from './report/ending.ts';
/**
 * Publishes what landed and was loaded: S3 before git, so that a committed report can name what was uploaded.
 * @param held streams that are not delivered now; takes those whose data did not get to S3 whole
 */
export declare function deliver(plan: Plan, ending: Ending, running: Running, held: Set<string>): Promise<Ending>;
/** Dead letters and history that S3 did not take are a delivery that is not whole. */
export declare function withStateProblems(ending: Ending, problems: readonly Problem[]): Ending;
