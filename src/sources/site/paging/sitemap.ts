import { gunzipSync } from 'node:zlib';
import { boundedPattern } from '../../../core/bounded-pattern.ts';
import { PageError, StreamError } from '../../../core/errors.ts';
import type { Cursor } from '../../../core/paginator.ts';
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
  let loaded = -1;
  let urls: readonly string[] = [];
  let loading: Promise<void> = Promise.resolve();

  /** Files are read in order, since an index among them names more. */
  function load(file: number, signal: AbortSignal): Promise<void> {
    loading = loading
      .catch(() => {})
      .then(async () => {
        if (loaded > file) loaded = -1;
        while (loaded < file) {
          const address = files[loaded + 1]!;
          const found = readSitemap(await download(new URL(address), nameOf(new URL(address)), signal), address);
          for (const child of found.children)
            if (!files.includes(child) && files.length < MOST_FILES) files.push(child);
          urls = found.urls.filter(wanted);
          loaded += 1;
        }
      });
    return loading;
  }
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
    after(cursor) {
      const here = cursor as unknown as At;
      const { file, at, done } = here;
      const read = Math.min(left(here), Math.max(0, urls.length - at));
      const more: At = { file, at: at + read, done: done + read };
      const rest = at + read < urls.length;
      if (more.done >= options.max_pages && (rest || file + 1 < files.length))
        return { next: null, warning: `max_pages: stopped after ${options.max_pages} addresses of the sitemap` };
      if (rest) return { next: more as unknown as Cursor };
      if (file + 1 < files.length) return { next: { file: file + 1, at: 0, done: more.done } };
      return { next: null, stop: 'the end of the sitemap' };
    },
  };
}

/** The addresses of one file; children where it is an index. @throws PageError, StreamError `not_a_sitemap` */
export function readSitemap(body: Uint8Array, address: string): { urls: string[]; children: string[] } {
  const text = Buffer.from(plain(body, address)).toString('utf8');
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/i.test(text.slice(0, 4_096));
  const isSet = /<(?:\w+:)?urlset[\s>]/i.test(text.slice(0, 4_096));
  if (!isIndex && !isSet) {
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length > 0 && lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)))
      return { urls: lines, children: [] };
    throw new StreamError(
      'not_a_sitemap',
      `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`,
      {
        remedy: "Look into the site's robots.txt, which names its sitemaps.",
      },
    );
  }
  const found = [...text.matchAll(/<(?:\w+:)?loc\s*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi)]
    .map(([, url]) => url!.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"'))
    .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
  const unique = [...new Set(found)];
  return isIndex ? { urls: [], children: unique } : { urls: unique, children: [] };
}

function plain(body: Uint8Array, address: string): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new PageError('broken_gzip', `${address} is no whole gzip file, or larger than 64 MiB`, { cause });
  }
}
