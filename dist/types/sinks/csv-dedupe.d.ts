import { openWriter } from '../core/durable-file.ts';
import { type Passes } from './csv-index.ts';
import { type KeyPlan } from './csv-key.ts';
import { type CsvReader } from './csv-reader.ts';
/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
export declare function dropDuplicates(from: string, to: string, plan: KeyPlan, rows: number, options?: Passes): Promise<number>;
export declare function scan(file: string, signal: AbortSignal | undefined, onRecord: (reader: CsvReader) => void, onHeader?: (reader: CsvReader) => void): Promise<void>;
export declare function copyRecord(reader: CsvReader, writer: ReturnType<typeof openWriter>): void;
