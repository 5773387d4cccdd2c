import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
export type SiteOptions = Extract<StreamOptions, {
    kind: 'site';
}>;
/** Selectors and paths of a stream that do not parse, or do not serve where they stand: where, why, and what was meant. */
export declare function selectorFindings(base: Path, options: SiteOptions): Finding[];
/** The selectors of the sources' sessions. */
export declare function sessionFindings({ frame }: Parsed): Finding[];
