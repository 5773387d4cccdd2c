import type { Plan, TransformPlan } from '../../config/index.ts';
import { StreamError } from '../../core/errors.ts';
import { type SqlError } from '../../warehouse/index.ts';
/** An error of the SQL, with the transform, the place in its text and, where it can be told, the line of the config. */
export declare function sqlProblem(plan: Plan, { name, sql }: TransformPlan, error: SqlError, columns: readonly string[]): StreamError;
