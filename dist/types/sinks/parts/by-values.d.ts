import type { StagePosition } from '../csv-stage.ts';
import type { PartsFinish, PartsMade } from './contract.ts';
import { type Layout } from './layout.ts';
/**
 * Adds each row to the file of its values. Files without news are not read, except where a row may have come from another
 * file: what its file depends on is no part of the key. Then the keys of all files are asked for, which an index holds.
 */
export declare function makeByValues(staged: string, position: StagePosition, layout: Extract<Layout, {
    kind: 'values';
}>, options: PartsFinish, fill: Uint8Array): Promise<PartsMade>;
