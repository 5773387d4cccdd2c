import type { StagePosition } from '../csv-stage.ts';
import type { PartsFinish, PartsMade } from './contract.ts';
import { type Layout } from './layout.ts';
/**
 * Adds the rows to all that stand and cuts the whole into files anew: those that are full stay as they are while rows come
 * behind them. Rows that are appended without a key are added to the last file alone; the others are not read.
 */
export declare function makeBySize(staged: string, position: StagePosition, { size, maxFiles }: Extract<Layout, {
    kind: 'sizes';
}>, options: PartsFinish, fill: Uint8Array): Promise<PartsMade>;
