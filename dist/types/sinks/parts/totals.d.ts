import type { Combined } from '../combine.ts';
/** What was done to each part, as if it had been done to one file. */
export declare function addUp(all: readonly Combined[]): Omit<Combined, 'plain' | 'rows'>;
/** Writes CSV files one behind the other, under one header. */
export declare function joinCsv(files: readonly string[], out: string, { header, fill, signal, }: {
    readonly header?: readonly string[];
    readonly fill: Uint8Array;
    readonly signal?: AbortSignal | undefined;
}): Promise<string>;
