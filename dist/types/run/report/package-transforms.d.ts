import { type Plan, type TransformPlan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { TransformResult } from '../warehouse/transform.ts';
import { type Earlier, type Resource } from './package-files.ts';
/** The CSV of a transform: as this run made it, or as the last one that did left it. */
export declare function transformResources(plan: Plan, transform: TransformPlan, result: TransformResult | undefined, folder: string, earlier: Earlier, running: Running): Promise<Resource[]>;
