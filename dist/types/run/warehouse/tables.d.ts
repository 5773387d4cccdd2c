import { type Plan } from '../../config/index.ts';
import type { TableLoad } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import type { StreamResult } from '../stream-task.ts';
/**
 * What the tables are to hold: the targets of all streams as they stand now (in a dry run: as they would stand), whether this run touched them or not. A
 * stream that never delivered has none.
 * @param scratch folder for targets that have to be unpacked
 */
export declare function tablesOf(plan: Plan, results: readonly StreamResult[], running: Running, scratch: string): Promise<TableLoad[]>;
