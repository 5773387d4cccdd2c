import type { FileWriter } from '../core/durable-file.ts';
import type { Source } from './csv-sources.ts';
import type { Cells, Version } from './csv-versions.ts';
/** Reads, compares and writes records as cells. */
export declare function openCells(header: readonly string[], columns: {
    readonly from: number;
    readonly to: number;
    readonly at: number;
}, silent: readonly string[], fill: Uint8Array): {
    plain: (cell: string) => string;
    cellsOf: ({ reader, projection }: Source) => Cells;
    textAt: (source: Source, column: number) => string;
    versionOf(source: Source): Version;
    isSame: (a: Cells, b: Cells) => boolean;
    differing: (a: Version | undefined, b: Version) => string;
    write({ cells, from, to }: Version, writer: FileWriter): void;
    writeKey(cells: Cells, names: readonly string[], writer: FileWriter): void;
};
