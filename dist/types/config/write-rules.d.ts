import type { Finding, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
type Write = StreamOptions['write'];
/** Columns of the records that `write` names, by where it does. */
export declare function writeColumns(write: Write): [Path, readonly string[]][];
/** What a write mode needs, and options that mean nothing in it. */
export declare function writeFindings(name: string, options: StreamOptions): Finding[];
export {};
