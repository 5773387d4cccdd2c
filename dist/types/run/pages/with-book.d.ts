import { type Book } from './book.ts';
import type { ExtractOptions, Progress } from './progress.ts';
/**
 * Reads into the staged file, with checkpoints meanwhile, at the end and where it breaks off.
 * @param hasTurns pages are bounded in each turn, not in the stream
 */
export declare function withBook(options: ExtractOptions, hasTurns: boolean, read: (book: Book) => Promise<void>): Promise<Progress>;
