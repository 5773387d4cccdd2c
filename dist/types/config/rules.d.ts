import type { Finding, Parsed } from './parsed.ts';
/** All rules across keys, streams and the whole document. */
export declare function judge(parsed: Parsed): Finding[];
