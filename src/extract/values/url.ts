import type { ReadValue } from './contract.ts';

/** Longest address that is looked at, in characters. */
const URL_LIMIT = 65_536;

/**
 * An address made absolute against the page's base, its fragment kept, white space around it and line breaks inside dropped. Only http
 * and https: `javascript:`, `mailto:` and `data:` are none.
 */
export const readUrl: ReadValue = (_text, raw, page) => {
  const given = raw.replace(/^[\s\u200b\u2060]+|[\t\n\r\u200b\u2060\u00ad]/g, '').trimEnd();
  if (given.length > URL_LIMIT) return undefined;
  const url = URL.parse(given, page.base.href);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? { value: url.href } : undefined;
};
