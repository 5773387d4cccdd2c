import type { PageSource } from '../core/source.ts';
import type { Span } from './contract.ts';
/** The pages of several spans as those of one source: each begins when the one before has ended. */
export declare function chainRanges(spans: readonly Span[], open: (span: Span) => PageSource): PageSource;
