import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
/** Names that every request's templates know: the stream, and the run's first attempt in UTC (YYYY-MM-DD, YYYYMMDD_HHMMSS). */
export declare const REQUEST_NAMES: readonly string[];
/** Names that the path of a target knows. */
export declare const TARGET_NAMES: readonly string[];
/** Whether the value at this place of the document is read as a template. */
export declare function isTemplate(path: Path): boolean;
/** Names of templates that nothing will fill, told before the first request. */
export declare function templateFindings(name: string, options: StreamOptions): Finding[];
/** The same for what all requests of a source carry, and for the paths of reports. */
export declare function frameTemplateFindings(frame: Parsed['frame']): Finding[];
