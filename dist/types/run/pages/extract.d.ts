import type { PageSource } from '../../core/source.ts';
import type { ExtractOptions, Progress } from './progress.ts';
/** Reads all pages into the staged file. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
export declare function extract(source: PageSource, options: ExtractOptions): Promise<Progress>;
