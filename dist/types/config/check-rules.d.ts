import type { Finding, Parsed, StreamOptions } from './parsed.ts';
/** What must hold of a stream's checks and of where rows go that they take out. */
export declare function checkFindings(name: string, { checks, write }: StreamOptions): Finding[];
/** Those of transforms judge a result that nothing is taken out of. */
export declare function transformCheckFindings({ frame }: Parsed): Finding[];
