import type { Facts } from '../checks/index.ts';
import type { ChecksOptions } from '../checks/options.ts';
import type { StagePosition } from '../sinks/csv-stage.ts';
import type { Finished } from '../sinks/finish.ts';
/** What the checks ask of the finished target; a pass over the file only where the staging counts cannot tell. */
export declare function gatherFacts(checks: ChecksOptions, finished: Finished, position: StagePosition, key: readonly string[], fill: string, earlierRows: readonly number[], signal: AbortSignal): Promise<Facts>;
