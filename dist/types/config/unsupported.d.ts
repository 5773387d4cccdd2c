import type { Plan } from './plan.ts';
import { type Problem } from './problem.ts';
/**
 * What the chosen streams need and this release cannot run: nothing of a config is read and ignored.
 * @param selected names of the streams that are run; all where it is absent. With a selection, `warehouse` and
 * `transforms`, which belong to no stream, are warnings instead of errors.
 */
export declare function unsupported(plan: Plan, selected?: readonly string[]): Problem[];
