import type { Finding, Parsed, StreamOptions } from './parsed.ts';
/** What must hold in a stream of a site. */
export declare function siteFindings(name: string, options: StreamOptions, parsed: Parsed): Finding[];
/** What must hold in the sources that are sites. */
export declare const siteSourceFindings: (parsed: Parsed) => Finding[];
