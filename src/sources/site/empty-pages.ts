import { RetryableError } from '../../core/errors.ts';
import type { Reading } from './memory.ts';
import { nameOf } from './paging/contract.ts';

/** A PageError with this code: the page of a record came, and nothing of the record stood on it. */
export const NO_FIELDS = 'no_fields';

const ATTEMPTS = 3;
/** Empty pages in a row after which another attempt is no help: the layout has changed, or the site is out of order for longer. */
const NO_EXCEPTION = 3;

/** An address that was asked for. */
interface Asked<Read> {
  readonly url: URL;
  /** Given where a page without a single field is no record but lost; told what was seen of it. */
  readonly refuseEmpty?: ((read: Read) => void) | undefined;
}

/** Whether a page has nothing of its record, where that is not to be taken for one. What likeness found counts. */
export const isEmpty = ({ refuseEmpty }: Asked<never>, { notes }: Pick<Reading, 'notes'>): boolean =>
  refuseEmpty !== undefined && Object.values(notes.fields).every(({ hits, healed }) => hits === 0 && healed === 0);

/** Tells apart the page that was empty once, and is asked for again, from those that all are. */
export function watchForEmpty(stream: string) {
  const inARow = new Set<string>();
  return {
    whole: () => inARow.clear(),
    /** @throws RetryableError always */
    refuse<Read>({ url, refuseEmpty }: Asked<Read>, read: Read): never {
      refuseEmpty?.(read);
      inARow.add(url.href);
      throw new RetryableError(NO_FIELDS, `${nameOf(url)} of ${stream} came without a single field of its record`, {
        attempts: inARow.size > NO_EXCEPTION ? 1 : ATTEMPTS,
        remedy:
          'Run again where the site was out of order; where it looks so for good, correct the selectors. Where a script brings the fields late, name one in `wait_for`, of details in `detail.wait_for`.',
      });
    },
  };
}
