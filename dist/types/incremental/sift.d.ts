import type { PageSource } from '../core/source.ts';
import type { CursorNotes, Incremental, Span } from './contract.ts';
/** The pages of a source that cannot be asked for changes only: those of one span. */
export declare function siftPages(source: PageSource, span: Span, incremental: Incremental, notes: CursorNotes): PageSource;
