import { IngestError } from '../../core/errors.ts';
import type { SiteSourceOptions } from './options.ts';

const OFF_LIMITS = new Set(['foreign_host', 'insecure_url', 'robots_disallowed']);

/** Whether an address is one that the config or the site itself keeps us from. */
export const isForbidden = (thrown: unknown): thrown is IngestError =>
  thrown instanceof IngestError && OFF_LIMITS.has(thrown.code);

/**
 * Tells whether an address that other pages or a sitemap have named is one that is not ours to read. Nothing is lost with it: a crawl that
 * meets a link to another site would be partial for ever. Each host is told of once.
 */
export function createOffLimits({
  stream,
  emit,
}: Pick<SiteSourceOptions, 'stream' | 'emit'>): (thrown: unknown, url: URL) => boolean {
  const told = new Set<string>();
  return (thrown, url) => {
    if (!isForbidden(thrown)) return false;
    const { code, message, remedy } = thrown;
    const key = `${code} ${url.origin}`;
    if (!told.has(key)) {
      told.add(key);
      emit({ type: 'warning', code, stream, message: `${message}; such links are passed over`, remedy });
    }
    return true;
  };
}
