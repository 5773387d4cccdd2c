import type { Finding, StreamOptions } from './parsed.ts';
/** Names of the run that the path of a target knows. */
export declare const TARGET_NAMES: readonly string[];
/** Whether the paths of a stream's targets fit its `split`, each other, and the write mode. */
export declare function partFindings(name: string, { write, primary_key }: StreamOptions): Finding[];
