import type { Reading, ReadingOptions } from './contract.ts';
import { type SqlPlace } from './errors.ts';
/** One connection and one snapshot: what others write meanwhile is not seen. */
export declare function openPostgres(url: string, isWritten: boolean, options: ReadingOptions): Promise<Reading>;
/** @throws StreamError `sql_url` for what is no URL */
export declare function placeOf(url: string, stream: string): SqlPlace;
