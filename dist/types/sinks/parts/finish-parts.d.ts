import type { StagePosition } from '../csv-stage.ts';
import type { Finished } from '../finish-options.ts';
import type { PartsFinish } from './contract.ts';
export type { PartsOptions, StandingFile } from './contract.ts';
/** As `finishCsv`, for a stream whose rows are spread over files. */
export declare function finishParts(stage: string, position: StagePosition, options: PartsFinish): Promise<Finished>;
