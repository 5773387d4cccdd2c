import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
/** Names that every request's templates know: the stream, and the run's first attempt in UTC (YYYY-MM-DD, YYYYMMDD_HHMMSS). */
export declare const REQUEST_NAMES: readonly string[];
/** Whether the value at this place of the document is read as a template. */
export declare function isTemplate(path: Path): boolean;
/** Names of templates that nothing will fill, told before the first request. */
export declare function templateFindings(name: string, options: StreamOptions): Finding[];
/** Names that the templates of a stream's requests and columns refer to. */
export declare function namesUsed(options: StreamOptions): string[];
/** The same for what all requests of a source carry, and for the paths of reports. */
export declare function frameTemplateFindings(frame: Parsed['frame']): Finding[];
