import type { Finding, Parsed } from './parsed.ts';
/** Outputs stay inside the workspace, apart from each other and from the config itself. */
export declare function outputFindings(parsed: Parsed): Finding[];
/** The paths of a data package lie below it. */
export declare function packageFindings({ frame, streams }: Parsed): Finding[];
/** A database that is to be committed, where nothing is. */
export declare function databaseFindings({ frame }: Parsed): Finding[];
/** Two streams must not replace each other's object. */
export declare function objectFindings(parsed: Parsed): Finding[];
