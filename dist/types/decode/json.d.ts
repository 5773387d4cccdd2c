import type { Tape } from '../core/batch-tape.ts';
import { type Json } from '../core/json.ts';
import { type Detected } from './json-detect.ts';
import type { RecordScanner } from './json-records.ts';
export interface JsonReader {
    /** Reads a whole JSON body into the scanner's tape. */
    read(tape: Tape, length: number, onDetect: ((found: Detected) => void) | undefined): Json;
    /** Reads a body of one JSON value per line. */
    readLines(tape: Tape, length: number): void;
    /** `crc32:length` of what `read` or `readLines` took as records. */
    fingerprint(): string;
}
export declare function createJsonReader(recordsPath: string | undefined, scanner: RecordScanner): JsonReader;
