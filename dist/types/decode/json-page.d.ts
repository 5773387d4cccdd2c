import type { Tape } from '../core/batch-tape.ts';
import { type Json, type Path } from '../core/json.ts';
import type { RecordScanner } from './json-records.ts';
/** Bytes of the page that are records; `filler` stands in their place in the envelope, undefined where they stay. */
export interface Span {
    readonly from: number;
    readonly to: number;
    readonly filler: string | undefined;
}
export interface JsonWalk {
    readonly spans: readonly Span[];
    /** False where nothing stands at the path. */
    readonly found: boolean;
    /** The step of the path that was looked for in vain, the deepest one, and where. */
    readonly missed: {
        readonly step: number;
        readonly at: number;
    } | undefined;
    /** Behind the value. */
    readonly end: number;
}
/** Reads one JSON value from `begin` on: what stands at `path` into the scanner's tape, all else only checked. */
export declare function walkJson(tape: Tape, begin: number, path: Path, scanner: RecordScanner): JsonWalk;
/** The response with each list of records empty. */
export declare function envelopeOf(bytes: Buffer, length: number, spans: readonly Span[]): Json;
