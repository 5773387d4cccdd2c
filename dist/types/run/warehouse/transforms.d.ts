import { type Plan } from '../../config/index.ts';
import type { TableLoad, Warehouse } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import type { StreamResult } from '../stream-task.ts';
import { type TransformResult } from './transform.ts';
/** Runs all transforms, each after those whose tables it reads; the failure of one skips only what reads it. */
export declare function runTransforms(plan: Plan, results: readonly StreamResult[], home: Warehouse | undefined, tables: readonly TableLoad[], running: Running, scratch: string): Promise<TransformResult[]>;
