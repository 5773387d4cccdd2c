/** Soft hyphens and marks without width: they say where a word may break, and are no part of it. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;
const UNEVEN = /[\u00ad\u200b\u2060\ufeff]|[^\S ]|\s\s|^\s|\s$/;

/**
 * Text with normal white space: runs of it (line breaks, tabs, non-breaking and narrow spaces too) become one space, none stands at
 * the ends; soft hyphens and zero-width spaces are dropped. Letters stay as they are, composed or not.
 */
export function normalText(raw: string): string {
  return UNEVEN.test(raw) ? raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : raw;
}
