import type { StagePosition } from './csv-stage.ts';
import type { Finished, FinishInput } from './finish-options.ts';
import { type PartsOptions } from './parts/finish-parts.ts';
export { type FinishedFile, hashFile } from './finish-file.ts';
export type { Finished } from './finish-options.ts';
export interface FinishOptions extends FinishInput {
    /** Of several files: what stands and what is done with it. */
    readonly parts?: PartsOptions | undefined;
}
/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, encodes. */
export declare function finishCsv(stage: string, position: StagePosition, options: FinishOptions): Promise<Finished>;
/** Columns of the target as it stands, as far as this run still writes them. */
export declare function columnsOf(target: string | undefined): string[];
