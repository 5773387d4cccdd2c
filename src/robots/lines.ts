/** The most of a robots.txt that is read, bytes: what RFC 9309 asks for at least. */
export const READ_BYTES = 500 * 1024;

/** One line that says something. `value` holds one character per octet. */
export interface RobotsLine {
  readonly key: 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'sitemap';
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** Keys as they are meant: a misspelt prohibition is obeyed, since its author surely wanted one. */
const KEYS = new Map<string, RobotsLine['key']>([
  ['user-agent', 'user-agent'],
  ['useragent', 'user-agent'],
  ['user agent', 'user-agent'],
  ['user_agent', 'user-agent'],
  ['allow', 'allow'],
  ['disallow', 'disallow'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['disalow', 'disallow'],
  ['diasllow', 'disallow'],
  ['disallaw', 'disallow'],
  ['crawl-delay', 'crawl-delay'],
  ['crawldelay', 'crawl-delay'],
  ['crawl delay', 'crawl-delay'],
  ['sitemap', 'sitemap'],
  ['site-map', 'sitemap'],
]);

/** The lines of a robots.txt that have a meaning; all others are passed over, as the standard asks. */
export function readLines(text: string | Uint8Array): RobotsLine[] {
  const bytes =
    typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const octets = firstWholeLines(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return octets.split(/\r\n|\r|\n/).flatMap((raw, i) => readLine(raw, i + 1) ?? []);
}

/** Octets as a person reads them. */
export const shown = (octets: string): string => Buffer.from(octets, 'latin1').toString('utf8');

// Half a rule is another rule: "/a" where "/about" stood.
function firstWholeLines(bytes: Buffer): Buffer {
  if (bytes.byteLength <= READ_BYTES) return bytes;
  let end = READ_BYTES;
  while (end > 0 && !isBreak(bytes[end])) end -= 1;
  return bytes.subarray(0, end);
}

const isBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

function readLine(raw: string, line: number): RobotsLine | undefined {
  const hash = raw.indexOf('#');
  const text = trim(hash < 0 ? raw : raw.slice(0, hash));
  const colon = text.indexOf(':');
  if (colon < 0) return withoutColon(text, line);
  const key = KEYS.get(trim(text.slice(0, colon)).toLowerCase());
  return key && { key, value: trim(text.slice(colon + 1)), line };
}

// "Disallow /private" is meant as a rule, too; a sentence that begins with the same word is not.
function withoutColon(text: string, line: number): RobotsLine | undefined {
  const words = text.split(/[ \t]+/, 3);
  const key = words.length === 2 ? KEYS.get(words[0]!.toLowerCase()) : undefined;
  return key && { key, value: words[1]!, line };
}

// Not String.trim: among octets, 0xA0 is half a letter and no space.
function trim(octets: string): string {
  let start = 0;
  let end = octets.length;
  while (start < end && isBlank(octets.charCodeAt(start))) start += 1;
  while (end > start && isBlank(octets.charCodeAt(end - 1))) end -= 1;
  return octets.slice(start, end);
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0;
