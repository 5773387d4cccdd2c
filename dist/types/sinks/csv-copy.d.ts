import type { CsvReader } from './csv-reader.ts';
/** Writes `from` to `to` without the records that `drops` names. @returns how many these are */
export declare function copyWithout(from: string, to: string, drops: (reader: CsvReader) => boolean, signal?: AbortSignal): Promise<number>;
