import { type StagePosition } from './csv-stage.ts';
/** A staged file whose records are all as wide as its last header: itself, where it is so already. */
export declare function widened(stage: string, position: StagePosition, { scratch, signal }: {
    readonly scratch: string;
    readonly signal?: AbortSignal | undefined;
}, fill: Uint8Array): Promise<string>;
