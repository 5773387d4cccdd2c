import { type Json } from '../../core/json.ts';
import type { DataPlan } from '../options.ts';
import type { Structured } from '../structured/index.ts';
/**
 * The records in data: the list at `path`, or the only record there.
 * @throws {SyntaxError} where `path` is none
 */
export declare function recordsAt(data: Json | undefined, path?: string): Json[];
/** The records that a page holds as data. What the page only asks for (`capture`) it does not hold. */
export declare function dataRecords(structured: Structured, { json_ld, microdata, embedded, path }: DataPlan): Json[];
