import type { Finding, Parsed } from './parsed.ts';
/** What must hold of transforms and of the names that tables have. */
export declare function transformFindings(parsed: Parsed): Finding[];
