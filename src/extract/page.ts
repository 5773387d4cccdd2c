import type { Document } from 'domhandler';
import { PageError, RetryableError } from '../core/errors.ts';
import { decodePage } from './charset.ts';
import type { HtmlPage, Parser } from './contract.ts';
import { attributeOf, isElement, walk } from './dom.ts';
import { parseTree, TreeLimitError } from './tree.ts';

export interface PageGiven {
  readonly url: URL;
  /** The content-type header. */
  readonly contentType?: string | undefined;
  /** Charset of the config: it wins over what the page says. */
  readonly charset?: string | undefined;
  readonly parser: Parser;
  /** For messages. */
  readonly stream: string;
  readonly page: string;
}

/**
 * Parses the body of an answer.
 * @throws RetryableError `empty_page`; PageError `not_html` for what is no HTML, `page_too_deep` where elements stand in each other beyond measure
 */
export function parsePage(body: Uint8Array, given: PageGiven): HtmlPage {
  const { url, stream, page } = given;
  const {
    text: html,
    charset,
    replaced,
  } = decodePage(body, { contentType: given.contentType, override: given.charset });
  if (!/\S/.test(html))
    throw new RetryableError('empty_page', `${stream}: ${page} came without content`, {
      stream,
      page,
      remedy: 'Open the address in a browser: it may be filled by scripts only, or want a session.',
    });
  const other = otherThanHtml(body, html, given.contentType);
  if (other !== undefined)
    throw new PageError('not_html', `${stream}: ${page} is no HTML page but ${other}`, {
      stream,
      page,
      remedy: 'Check that the address leads to a page; for JSON, CSV or XML use a source of type api.',
    });
  const root = parseOrRefuse(html, given);
  return { url, base: baseOf(root, url), html, root, charset, replaced };
}

function parseOrRefuse(html: string, { parser, stream, page }: PageGiven): Document {
  try {
    return parseTree(html, parser);
  } catch (cause) {
    if (!(cause instanceof TreeLimitError)) throw cause;
    throw new PageError('page_too_deep', `${stream}: ${page} cannot be read: ${cause.message}`, {
      stream,
      page,
      remedy: 'Look at the page: such nesting is broken or hostile; `parser: fast` may read it in another way.',
      cause,
    });
  }
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image or sound'],
  ['PK\x03\x04', 'a ZIP archive or office document'],
  ['\x1f\x8b', 'a gzip file'],
  ['Rar!', 'a RAR archive'],
  ['\x7fELF', 'a program'],
];

/** What came instead of HTML, by its content; the content type decides only where the content could be both. */
function otherThanHtml(body: Uint8Array, html: string, contentType: string | undefined): string | undefined {
  const head = Buffer.from(body.subarray(0, 8)).toString('latin1');
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (signed) return signed[1];
  const type = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (hasMarkup(html)) return undefined;
  if (isJson(html)) return `JSON${named(type)}`;
  if (isBinary(html)) return `binary data${named(type)}`;
  const textual = type === '' || type.startsWith('text/') || /[/+](?:html|xml)$/.test(type);
  if (type === 'text/html' || type === 'application/xhtml+xml' || type === '') return undefined;
  return textual && type !== 'text/csv' && type !== 'text/css' && type !== 'text/javascript' ? undefined : type;
}

const named = (type: string): string => (type === '' ? '' : ` (${type})`);

/** A tag, a doctype or an XML declaration among the first characters. */
const hasMarkup = (html: string): boolean =>
  /<(?:!doctype|\?xml|!--|[a-z][a-z0-9-]*[\s/>])/i.test(html.slice(0, 20_000)) && !/^\s*[[{]/.test(html);

function isJson(html: string): boolean {
  if (!/^\s*[[{]/.test(html)) return false;
  try {
    JSON.parse(html);
    return true;
  } catch {
    return false;
  }
}

/** Control characters that no text has; a NUL alone stands in many a broken page. */
function isBinary(html: string): boolean {
  const head = html.slice(0, 2000);
  const controls = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return controls > head.length / 10;
}

function baseOf(root: Document, url: URL): URL {
  let href: string | undefined;
  walk(root, (node) => {
    if (!isElement(node)) return undefined;
    href = node.name === 'base' ? attributeOf(node, 'href') : undefined;
    // A base counts wherever browsers find it, which is the head: the body need not be searched.
    return href !== undefined || node.name === 'body' ? 'stop' : undefined;
  });
  const base = href === undefined ? null : URL.parse(href.trim(), url.href);
  return base !== null && /^https?:$/.test(base.protocol) ? base : url;
}
