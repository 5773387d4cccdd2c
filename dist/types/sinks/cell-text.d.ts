import type { CsvReader } from './csv-reader.ts';
/** Whether a field's text is exactly the filler: an empty text beside another filler is a value. */
export declare function isFiller(reader: CsvReader, field: number, filler: Buffer): boolean;
