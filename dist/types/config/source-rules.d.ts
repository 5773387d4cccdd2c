import type { Finding, Parsed, StreamOptions } from './parsed.ts';
/** What local files, databases and modules need of their paths. */
export declare function sourceFindings({ frame }: Parsed): Finding[];
/** Whether what a stream falls back to can give the same. */
export declare function fallbackFindings(name: string, options: StreamOptions, { frame }: Parsed): Finding[];
/** The same for a stream's own keys. */
export declare function streamSourceFindings(name: string, options: StreamOptions, { frame }: Parsed): Finding[];
