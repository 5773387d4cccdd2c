/** What a page looks like to a reader, as far as walls are told by it. All in lower case. */
export interface PageLook {
  readonly html: string;
  readonly title: string;
  /** What a reader sees, white space collapsed; of a page with much text only the beginning. */
  readonly text: string;
  /** Little text, few links, nothing that a page for readers or search engines carries. */
  readonly thin: boolean;
  /** Asks for more than a captcha's answer: a login, a contact form. */
  readonly form: boolean;
}

/** Walls are small; of a larger page only its beginning is looked at, and it is never thin. */
const LOOKED_BYTES = 256 * 1024;
const TITLE_CHARS = 300;
const THIN_CHARS = 1_500;
const THIN_LINKS = 5;
/** Elements whose content nobody sees. */
const UNSEEN = ['script', 'style', 'svg', 'template', 'title'];
const FURNITURE =
  /<(nav|article)\b|rel=["']?canonical|property=["']?og:|application\/ld\+json|itemtype=|role=["']?navigation/;
const FIELD = /<(textarea|select)\b|type=["']?(password|email|tel|file|date|number)\b/;
const TEXT_INPUT = /<input\b(?![^>]{0,400}type=["']?(hidden|submit|button|image|checkbox|radio|reset))/g;

/**
 * Whether a page is surely not thin, found without reading it: nearly every page of a real site is told by its links within
 * microseconds, where a whole look takes milliseconds.
 */
export function isFull(body: Uint8Array): boolean {
  if (body.byteLength > LOOKED_BYTES) return true;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let at = -1;
  for (let links = 0; links <= THIN_LINKS; links++) {
    at = bytes.indexOf('<a ', at + 1, 'latin1');
    if (at < 0) return false;
  }
  return true;
}

export function lookAt(body: Uint8Array): PageLook {
  const html = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, LOOKED_BYTES))
    .toString('utf8')
    .toLowerCase();
  const text = visibleText(html);
  const links = html.split('<a ').length - 1;
  return {
    html,
    title: clean(between(html, '<title', '</title').slice(0, TITLE_CHARS)),
    text,
    thin: body.byteLength <= LOOKED_BYTES && text.length <= THIN_CHARS && links <= THIN_LINKS && !FURNITURE.test(html),
    form: FIELD.test(html) || (html.match(TEXT_INPUT)?.length ?? 0) > 1,
  };
}

// One pass from tag to tag: expressions over a whole page take quadratic time on a hostile one.
function visibleText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  // A little more than thin is enough to know that it is not.
  for (let chars = 0; at < html.length && chars <= 2 * THIN_CHARS; ) {
    const tag = html.indexOf('<', at);
    const part = html.slice(at, tag < 0 ? undefined : tag).trim();
    chars += part.length;
    parts.push(part);
    if (tag < 0) break;
    const end = endOfTag(html, tag);
    if (end < 0) break;
    at = end;
  }
  return clean(parts.join(' '));
}

function endOfTag(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) return after(html, '-->', tag);
  const name = /^[a-z]+/.exec(html.slice(tag + 1, tag + 12))?.[0] ?? '';
  return UNSEEN.includes(name) ? after(html, `</${name}`, tag) : after(html, '>', tag);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? -1 : found + (mark.startsWith('</') ? 0 : mark.length);
}

function between(html: string, open: string, close: string): string {
  const start = html.indexOf('>', Math.max(0, html.indexOf(open)));
  const end = html.indexOf(close, start);
  return html.includes(open) && start >= 0 && end >= 0 ? html.slice(start + 1, end) : '';
}

function clean(text: string): string {
  return text
    .replace(/&(#8217|#x2019|rsquo|#39|#x27|apos);|\u2019/g, "'")
    .replace(/&(amp|#38);/g, '&')
    .replace(/&(nbsp|#160);|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
