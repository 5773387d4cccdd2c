import type { Finding, StreamOptions } from './parsed.ts';
/** What an incremental stream needs so that it asks for what changed, and loses none of it. */
export declare function incrementalFindings(name: string, options: StreamOptions): Finding[];
