import { StreamError } from '../core/errors.ts';

/**
 * A next link as an absolute URL, resolved against the answer's own.
 * @throws StreamError `pagination_bad_link` where it is no http(s) URL
 */
export function resolveNext(link: string, base: URL): string {
  const refuse = (why: string) =>
    new StreamError('pagination_bad_link', `The link to the next page ${why}.`, {
      remedy: 'Check where the paginator of this stream looks for the next page.',
    });
  const url = URL.parse(link.trim(), base.href);
  if (!url) throw refuse('is not a URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(`has the scheme ${url.protocol}, only http and https are followed`);
  // Servers behind a TLS proxy often name themselves by http; the same host over https is the same page, kept private.
  if (base.protocol === 'https:' && url.protocol === 'http:' && url.host === base.host) url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
