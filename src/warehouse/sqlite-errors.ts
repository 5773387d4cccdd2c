import { CancelledError, IngestError } from '../core/errors.ts';
import type { WarehouseContext } from './contract.ts';
import { WarehouseError } from './errors.ts';

/** Errors of node:sqlite carry SQLite's own number. */
const numberOf = (thrown: unknown): number => ((thrown as { errcode?: number }).errcode ?? 0) & 0xff;

const BUSY = 5;
const LOCKED = 6;
const PATIENCE = 60_000;

/** Another process writes to the file: it is asked again for a minute. */
export async function untilFree(
  act: () => void,
  { clock, random }: Pick<WarehouseContext, 'clock' | 'random'>,
  signal?: AbortSignal,
): Promise<void> {
  const end = clock.now() + PATIENCE;
  for (;;) {
    try {
      return act();
    } catch (thrown) {
      const isBusy = numberOf(thrown) === BUSY || numberOf(thrown) === LOCKED;
      if (!isBusy || clock.now() >= end) throw thrown;
      await clock.sleep(50 + random() * 200, signal);
    }
  }
}

const KNOWN: Record<number, readonly [code: string, what: string, remedy: string]> = {
  5: [
    'warehouse_busy',
    'another process has been writing to it for a minute',
    'Close what holds the file, then run again.',
  ],
  6: [
    'warehouse_busy',
    'another process has been writing to it for a minute',
    'Close what holds the file, then run again.',
  ],
  8: ['warehouse_unwritable', 'it is read-only', 'Make the file and its folder writable, or choose another path.'],
  10: ['warehouse_unwritable', 'the disk failed', 'Look at the disk; the file rolls back to where it was.'],
  11: ['warehouse_damaged', 'the file is damaged', 'Delete it: the next run makes it anew from the CSVs.'],
  13: ['disk_full', 'the disk is full', 'Free space; the file rolls back to where it was.'],
  14: ['warehouse_unwritable', 'it cannot be opened', 'Choose a path whose folder can be written.'],
  26: [
    'warehouse_damaged',
    'the file is no SQLite database',
    'Delete it, or choose another path: the next run makes it anew from the CSVs.',
  ],
};

/** What SQLite refused, in our words. */
export function sqliteError(thrown: unknown, place: string): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const error = thrown as Error;
  if (error.name === 'AbortError') return new CancelledError('cancelled', 'the run was stopped', { cause: thrown });
  const [
    code = 'warehouse_failed',
    what = error.message,
    remedy = 'The CSVs have landed; the next run loads it again.',
  ] = KNOWN[numberOf(thrown)] ?? [];
  return new WarehouseError(code, `SQLite ${place}: ${what}`, { remedy, cause: thrown });
}
