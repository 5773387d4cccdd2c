import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
/** Where a block of `for_each` stands: it is a mapping, or one of a list. */
export declare function blockPath(name: string, options: StreamOptions, index: number): Path;
/** What the partitions of a stream need so that each asks for something of its own. */
export declare function forEachFindings(name: string, options: StreamOptions, { streams }: Parsed): Finding[];
