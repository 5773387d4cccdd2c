import type { PageAction } from '../../../browser/contract.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';

interface At {
  readonly start: number;
}

/** The pages of `start` alone, each with what the browser does on it. */
export function single(starts: Starts, action?: PageAction): SitePaging {
  return {
    first: () => ({ start: 0 }),
    label: (cursor) => nameOf(starts.url((cursor as unknown as At).start)),
    targets: (cursor) => [starts.url((cursor as unknown as At).start)],
    action,
    after: (cursor) => ({
      next: behind(cursor as unknown as At),
      pages: starts.count,
      stop: 'the last page of `start`',
    }),
    skip: (cursor) => behind(cursor as unknown as At),
  };

  function behind({ start }: At) {
    return start + 1 < starts.count ? { start: start + 1 } : null;
  }
}
