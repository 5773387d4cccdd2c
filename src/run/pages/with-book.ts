import { openStage } from '../../sinks/csv-stage.ts';
import { type Book, keepBook } from './book.ts';
import type { ExtractOptions, Progress } from './progress.ts';

/**
 * Reads into the staged file, with checkpoints meanwhile, at the end and where it breaks off.
 * @param hasTurns pages are bounded in each turn, not in the stream
 */
export async function withBook(
  options: ExtractOptions,
  hasTurns: boolean,
  read: (book: Book) => Promise<void>,
): Promise<Progress> {
  const { from } = options;
  const stage = openStage({ ...options.stage, from: from?.position });
  const book = keepBook(stage, options, [...(from?.recovered ?? [])], hasTurns);
  const over = new AbortController();
  try {
    void book.saveMeanwhile(over.signal);
    await read(book);
    return book.save(null, 'the end');
  } catch (thrown) {
    book.saveWhereItStands();
    throw thrown;
  } finally {
    over.abort();
    stage.close();
  }
}
