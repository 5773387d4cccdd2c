import type { StagePosition } from './csv-stage.ts';
/** Writes a staged file anew with every record as wide as its last header: a column that appeared late gets its filler in the records before it. */
export declare function widenCsv(from: string, to: string, position: StagePosition, fill: Uint8Array, signal?: AbortSignal): Promise<void>;
