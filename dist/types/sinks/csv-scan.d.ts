import { type CsvReader } from './csv-reader.ts';
/**
 * Runs `onRecord` for each record after the header, giving the event loop a turn now and then: signals and other
 * streams' sockets must not wait for a long file.
 */
export declare function eachRecord(reader: CsvReader, onRecord: (index: number) => void, signal?: AbortSignal): Promise<number>;
/** Records of a CSV file, its header not counted. */
export declare function countRecords(file: string, signal?: AbortSignal): Promise<number>;
/** Gives the event loop a turn. @throws the signal's reason once it is aborted */
export declare function breathe(signal?: AbortSignal): Promise<void>;
/** Reads a file from its header to its last record. */
export declare function scan(file: string, signal: AbortSignal | undefined, onRecord: (reader: CsvReader) => void, onHeader?: (reader: CsvReader) => void): Promise<void>;
