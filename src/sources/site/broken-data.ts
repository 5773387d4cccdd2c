import type { ReaderOptions } from '../../extract/contract.ts';
import type { SiteSourceOptions } from './options.ts';
import { nameOf } from './paging/contract.ts';

/** Says of the first page whose data cannot be read what is wrong with them: a site makes the same mistake on every page. */
export function tellBroken({
  stream,
  emit,
}: Pick<SiteSourceOptions, 'stream' | 'emit'>): NonNullable<ReaderOptions['onBroken']> {
  let isTold = false;
  return ({ url }, problem) => {
    if (isTold) return;
    isTold = true;
    const page = nameOf(url);
    emit({
      type: 'warning',
      code: 'broken_data',
      stream,
      page,
      message: `${page} of ${stream} holds data that cannot be read, and lacks a field for it: ${problem}`,
      remedy: 'Take the field by `select` from the page itself, or tell the operator of the site.',
    });
  };
}
