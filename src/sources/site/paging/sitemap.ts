import { gunzipSync } from 'node:zlib';
import { boundedPattern } from '../../../core/bounded-pattern.ts';
import { PageError, StreamError } from '../../../core/errors.ts';
import { type Cursor, LIMITED } from '../../../core/paginator.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';

interface At {
  /** Place of the file among all that `start` and its indexes name. */
  readonly file: number;
  /** Address within the file. */
  readonly at: number;
  /** Addresses behind us. */
  readonly done: number;
}

type Sitemap = Extract<SitePagingOptions, { type: 'sitemap' }>;

/** Gets a file of the site as it is. */
export type Download = (url: URL, label: string, signal: AbortSignal) => Promise<Uint8Array>;

/** Addresses that make up one page of records. */
const PER_PAGE = 20;
const MOST_FILES = 5_000;
/** A sitemap may have 50 MiB by its standard. */
const LARGEST = 64 * 1024 * 1024;

/** All addresses of a sitemap, in its order. */
export function sitemap(starts: Starts, options: Sitemap, download: Download): SitePaging {
  const include = options.include === undefined ? undefined : boundedPattern(options.include);
  const exclude = options.exclude === undefined ? undefined : boundedPattern(options.exclude);
  const files = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
  const missing = new Map<number, unknown>();
  let loaded = -1;
  let isCut = false;
  let urls: readonly string[] = [];
  let loading: Promise<void> = Promise.resolve();

  /** Files are read in order, since an index among them names more. */
  function load(file: number, signal: AbortSignal): Promise<void> {
    loading = loading
      .catch(() => {})
      .then(async () => {
        if (loaded > file) loaded = -1;
        while (loaded < file) {
          const found = await readNext(loaded + 1, signal);
          const fresh = found.children.filter((child) => !files.includes(child));
          isCut ||= files.length + fresh.length > MOST_FILES;
          files.push(...fresh.slice(0, MOST_FILES - files.length));
          urls = found.urls.filter(wanted);
          loaded += 1;
        }
      });
    return loading;
  }
  /** A file that an index names costs no other file. */
  async function readNext(file: number, signal: AbortSignal): Promise<ReturnType<typeof readSitemap>> {
    try {
      return await get(new URL(files[file]!), signal);
    } catch (error) {
      if (file < starts.count || !isOfOneFile(error)) throw error;
      missing.set(file, error);
      return { urls: [], children: [] };
    }
  }
  const get = async (address: URL, signal: AbortSignal) =>
    readSitemap(await download(address, nameOf(address), signal), address.href);
  const wanted = (url: string): boolean => (include?.test(url) ?? true) && !(exclude?.test(url) ?? false);
  const left = ({ done }: At): number => Math.min(PER_PAGE, options.max_pages - done);

  return {
    first: () => ({ file: 0, at: 0, done: 0 }),
    label(cursor) {
      const { file, at } = cursor as unknown as At;
      return `sitemap ${file + 1}, from address ${at + 1}`;
    },
    async targets(cursor, signal) {
      const at = cursor as unknown as At;
      await load(at.file, signal);
      return urls.slice(at.at, at.at + left(at)).map((url) => new URL(url));
    },
    mayMiss: () => true,
    lost(cursor) {
      const { file } = cursor as unknown as At;
      return missing.has(file) ? { address: new URL(files[file]!), error: missing.get(file) } : undefined;
    },
    async probe(address, signal) {
      await get(address, signal);
    },
    after(cursor) {
      const here = cursor as unknown as At;
      const { file, at, done } = here;
      const read = Math.min(left(here), Math.max(0, urls.length - at));
      const more: At = { file, at: at + read, done: done + read };
      const rest = at + read < urls.length;
      if (more.done >= options.max_pages && (rest || file + 1 < files.length))
        return {
          next: null,
          stop: LIMITED,
          warning: `max_pages: stopped after ${options.max_pages} addresses of the sitemap`,
        };
      if (rest) return { next: more as unknown as Cursor };
      if (file + 1 < files.length) return { next: { file: file + 1, at: 0, done: more.done } };
      const warning = `more than ${MOST_FILES} files are named by the index of the sitemap; the rest is not read`;
      return isCut ? { next: null, stop: LIMITED, warning } : { next: null, stop: 'the end of the sitemap' };
    },
  };
}

const OF_ONE_FILE = new Set(['not_a_sitemap', 'foreign_host', 'insecure_url']);

const isOfOneFile = (error: unknown): boolean =>
  error instanceof PageError || (error instanceof StreamError && OF_ONE_FILE.has(error.code));

/**
 * The addresses of one file; children where it is an index. Only those of the sitemap itself: images and videos of a page have
 * a `loc` of their own, in another namespace.
 * @throws PageError `broken_gzip`, `broken_sitemap`, StreamError `not_a_sitemap`
 */
export function readSitemap(body: Uint8Array, address: string): { urls: string[]; children: string[] } {
  const text = Buffer.from(plain(body, address)).toString('utf8');
  const root = /<(?:(\w+):)?(sitemapindex|urlset)[\s/>]/i.exec(text.slice(0, 4_096));
  if (!root) return { urls: readLines(text, address), children: [] };
  const prefix = root[1] === undefined ? '' : `${root[1]}:`;
  assertWhole(text, `${prefix}${root[2]}`, address);
  const loc = new RegExp(`<${prefix}loc(?:\\s[^<>]*)?>\\s*(?:<!\\[CDATA\\[([^<]*?)\\]\\]>|([^<]*))`, 'gi');
  const found = [...withoutComments(text).matchAll(loc)]
    .map(([, data, plainly]) => decoded(data ?? plainly ?? '').trim())
    // By its standard whole addresses; sites write the others all the same.
    .flatMap((text) => (text === '' ? [] : (URL.parse(text, address)?.href ?? [])))
    .filter((url) => /^https?:/i.test(url));
  const unique = [...new Set(found)];
  return root[2]!.toLowerCase() === 'sitemapindex' ? { urls: [], children: unique } : { urls: unique, children: [] };
}

function readLines(text: string, address: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 0 && lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line))) return lines;
  throw new StreamError(
    'not_a_sitemap',
    `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`,
    { remedy: "Look into the site's robots.txt, which names its sitemaps." },
  );
}

/** Half a sitemap would be a short list. */
function assertWhole(text: string, root: string, address: string): void {
  if (new RegExp(`</${root}\\s*>|<${root}(?:\\s[^<>]*)?/>`, 'i').test(text)) return;
  throw new PageError('broken_sitemap', `${address} breaks off: its <${root}> is not closed`, {
    remedy: 'Run again; if it stays, tell the operator of the site that the sitemap is cut off.',
  });
}

function withoutComments(text: string): string {
  const parts = text.split('<!--');
  return parts.map((part, i) => (i === 0 ? part : behindComment(part))).join('');
}

function behindComment(part: string): string {
  const end = part.indexOf('-->');
  return end < 0 ? '' : part.slice(end + 3);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' };

const decoded = (text: string): string =>
  text.replace(/&(?:(amp|apos|quot|lt|gt)|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (_, name, ten, hex) =>
    name === undefined
      ? String.fromCodePoint(ten === undefined ? Number.parseInt(hex, 16) : Number(ten))
      : ENTITIES[String(name).toLowerCase()]!,
  );

function plain(body: Uint8Array, address: string): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new PageError('broken_gzip', `${address} is no whole gzip file, or larger than 64 MiB`, { cause });
  }
}
