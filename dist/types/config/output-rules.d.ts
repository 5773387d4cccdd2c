import type { Finding, Parsed } from './parsed.ts';
/** Outputs stay inside the workspace, apart from each other and from the config itself. */
export declare function outputFindings(parsed: Parsed): Finding[];
/** Two streams must not replace each other's object. */
export declare function objectFindings(parsed: Parsed): Finding[];
