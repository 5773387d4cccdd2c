import { IngestError, PageError } from '../../core/errors.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { LostPart } from '../../core/source.ts';
import { nameOf } from './paging/contract.ts';
import type { PartCursor } from './part.ts';

/** What ends a stream elsewhere, and here is about one address: a link that leads off the site, a sitemap that is none. */
const OF_ONE_LINK = new Set(['foreign_host', 'insecure_url', 'not_a_sitemap']);

/** What concerns one address alone, as a part of its page; what ends the stream is thrown on. */
export function asLost(thrown: unknown, cursor: PartCursor, url: URL): LostPart {
  if (!(thrown instanceof IngestError)) throw thrown;
  if (!(thrown instanceof PageError) && !OF_ONE_LINK.has(thrown.code)) throw thrown;
  const { code, message, remedy } = thrown;
  const error =
    thrown instanceof PageError
      ? thrown
      : new PageError(code, message, { cause: thrown, ...(remedy === undefined ? {} : { remedy }) });
  return { cursor: cursor as unknown as Cursor, label: nameOf(url), error };
}
