export const id = 8138;
export const ids = [8138,453];
export const modules = {

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON;
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    /** Its digits, whatever it stands in. */
    toJSON() {
        return rawJson(this.text);
    }
    toString() {
        return this.text;
    }
}
/** JSON as its source wrote it: one cell, whatever it holds. */
class JsonText {
    /** Valid JSON; white space in it means nothing. */
    text;
    constructor(text) {
        this.text = text;
    }
}


/***/ }),

/***/ 75742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPaging: () => (/* binding */ createPaging),
  nameOf: () => (/* reexport */ contract/* nameOf */.V)
});

// EXTERNAL MODULE: ./lib/extract/index.js + 64 modules
var extract = __webpack_require__(12114);
// EXTERNAL MODULE: ./lib/sources/site/paging/contract.js
var contract = __webpack_require__(6507);
;// CONCATENATED MODULE: ./lib/sources/site/paging/crawl.js

/** Links are followed level by level, each address once. */
function crawl(starts, { depth, max_pages }, find) {
    const urlOf = (cursor) => {
        const { at, urls } = cursor;
        return new URL(urls[at]);
    };
    return {
        first() {
            const urls = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
            return { at: 0, urls, levels: urls.map(() => 0) };
        },
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find: (page) => find(page).map(({ href }) => href),
        mayMiss(cursor) {
            const { at, levels } = cursor;
            return levels[at] > 0;
        },
        after(cursor, { links }) {
            const { at, urls, levels } = cursor;
            const level = levels[at];
            const known = new Set(urls);
            const fresh = level < depth ? [...new Set(links)].filter((link) => !known.has(link)) : [];
            const taken = fresh.slice(0, Math.max(0, max_pages - urls.length));
            const cut = taken.length < fresh.length;
            const all = {
                at: at + 1,
                urls: [...urls, ...taken],
                levels: [...levels, ...taken.map(() => level + 1)],
            };
            return {
                next: all.at < all.urls.length ? all : null,
                stop: 'no link is left',
                ...(cut ? { warning: `max_pages: more than ${max_pages} pages are linked; the rest is not read` } : {}),
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/next-link.js

/** Each page links to the next one. */
function nextLink(starts, find, findStray) {
    const urlOf = (cursor) => {
        const { start, url } = cursor;
        return url === undefined ? starts.url(start) : new URL(url);
    };
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find(page) {
            const link = find(page)?.href ?? findStray(page);
            return link === undefined ? [] : [link];
        },
        after(cursor, { links, rows }) {
            const { start, url: here } = cursor;
            const [url] = links;
            const isStray = url !== undefined && !/^https?:/i.test(url);
            if (url !== undefined && !isStray && url !== urlOf(cursor).href)
                return { next: { start, url } };
            const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
            const next = start + 1 < starts.count ? { start: start + 1 } : null;
            if (isStray)
                return { next, stop, warning: stray((0,contract/* nameOf */.V)(urlOf(cursor)), url) };
            // A list seldom links to a page of nothing: a site that has had enough of us answers so.
            if (here !== undefined && rows === 0)
                return { next, stop, warning: hollow((0,contract/* nameOf */.V)(urlOf(cursor))) };
            return { next, stop };
        },
    };
}
const hollow = (page) => `${page} has no rows and no next link, although the page before links to it: the list may go on behind it`;
const stray = (page, url) => `the next link of ${page} leads to a "${url.slice(0, url.indexOf(':') + 1)}" address, which is not followed: pages behind it are not read; page_number or load_more may reach them`;

;// CONCATENATED MODULE: ./lib/sources/site/paging/numbered.js

/** A parameter of the URL counts the pages; where their number is not known, the first page without rows is the end. */
function pageNumber(starts, options) {
    const { param, start: first, step, pages } = options;
    const last = pages === undefined ? undefined : first + (pages - 1) * step;
    const urlOf = (cursor) => {
        const { start, page } = cursor;
        const url = starts.url(start, { page });
        url.searchParams.set(param, String(page));
        return url;
    };
    const nextStart = (start) => (start + 1 < starts.count ? { start: start + 1, page: first } : null);
    const skip = (cursor) => {
        const { start, page } = cursor;
        return last !== undefined && page >= last ? nextStart(start) : { start, page: page + step };
    };
    return {
        first: () => ({ start: 0, page: first }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        skip,
        after(cursor, { rows, fingerprint }) {
            if (pages !== undefined)
                return { next: skip(cursor), pages: pages * starts.count };
            const { start, page, before } = cursor;
            if (rows === 0)
                return { next: nextStart(start), stop: 'a page without rows' };
            if (before === fingerprint)
                return { next: nextStart(start), stop: 'the page before came again', discard: true };
            return { next: { start, page: page + step, before: fingerprint } };
        },
    };
}
/** Pages whose numbers stand in their paths. */
function urlRange(starts, { from, to, step }) {
    const each = Math.floor((to - from) / step) + 1;
    const urlOf = (cursor) => {
        const { start, page } = cursor;
        return starts.url(start, { page });
    };
    const skip = (cursor) => {
        const { start, page } = cursor;
        if (page + step <= to)
            return { start, page: page + step };
        return start + 1 < starts.count ? { start: start + 1, page: from } : null;
    };
    return {
        first: () => ({ start: 0, page: from }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        skip,
        after: (cursor) => ({ next: skip(cursor), pages: each * starts.count }),
    };
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/single.js

/** The pages of `start` alone, each with what the browser does on it. */
function single(starts, action) {
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(starts.url(cursor.start)),
        targets: (cursor) => [starts.url(cursor.start)],
        action,
        after: (cursor) => ({
            next: behind(cursor),
            pages: starts.count,
            stop: 'the last page of `start`',
        }),
        skip: (cursor) => behind(cursor),
    };
    function behind({ start }) {
        return start + 1 < starts.count ? { start: start + 1 } : null;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/sources/site/paging/sitemap.js




/** Addresses that make up one page of records. */
const PER_PAGE = 20;
const MOST_FILES = 5_000;
/** A sitemap may have 50 MiB by its standard. */
const LARGEST = 64 * 1024 * 1024;
/** All addresses of a sitemap, in its order. */
function sitemap(starts, options, download) {
    const include = options.include === undefined ? undefined : (0,bounded_pattern/* boundedPattern */.wV)(options.include);
    const exclude = options.exclude === undefined ? undefined : (0,bounded_pattern/* boundedPattern */.wV)(options.exclude);
    const files = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
    let loaded = -1;
    let isCut = false;
    let urls = [];
    let loading = Promise.resolve();
    /** Files are read in order, since an index among them names more. */
    function load(file, signal) {
        loading = loading
            .catch(() => { })
            .then(async () => {
            if (loaded > file)
                loaded = -1;
            while (loaded < file) {
                const address = files[loaded + 1];
                const found = readSitemap(await download(new URL(address), (0,contract/* nameOf */.V)(new URL(address)), signal), address);
                const fresh = found.children.filter((child) => !files.includes(child));
                isCut ||= files.length + fresh.length > MOST_FILES;
                files.push(...fresh.slice(0, MOST_FILES - files.length));
                urls = found.urls.filter(wanted);
                loaded += 1;
            }
        });
        return loading;
    }
    const wanted = (url) => (include?.test(url) ?? true) && !(exclude?.test(url) ?? false);
    const left = ({ done }) => Math.min(PER_PAGE, options.max_pages - done);
    return {
        first: () => ({ file: 0, at: 0, done: 0 }),
        label(cursor) {
            const { file, at } = cursor;
            return `sitemap ${file + 1}, from address ${at + 1}`;
        },
        async targets(cursor, signal) {
            const at = cursor;
            await load(at.file, signal);
            return urls.slice(at.at, at.at + left(at)).map((url) => new URL(url));
        },
        mayMiss: () => true,
        after(cursor) {
            const here = cursor;
            const { file, at, done } = here;
            const read = Math.min(left(here), Math.max(0, urls.length - at));
            const more = { file, at: at + read, done: done + read };
            const rest = at + read < urls.length;
            if (more.done >= options.max_pages && (rest || file + 1 < files.length))
                return { next: null, warning: `max_pages: stopped after ${options.max_pages} addresses of the sitemap` };
            if (rest)
                return { next: more };
            if (file + 1 < files.length)
                return { next: { file: file + 1, at: 0, done: more.done } };
            const warning = `more than ${MOST_FILES} files are named by the index of the sitemap; the rest is not read`;
            return { next: null, stop: 'the end of the sitemap', ...(isCut ? { warning } : {}) };
        },
    };
}
/**
 * The addresses of one file; children where it is an index. Only those of the sitemap itself: images and videos of a page have
 * a `loc` of their own, in another namespace.
 * @throws PageError `broken_gzip`, `broken_sitemap`, StreamError `not_a_sitemap`
 */
function readSitemap(body, address) {
    const text = Buffer.from(plain(body, address)).toString('utf8');
    const root = /<(?:(\w+):)?(sitemapindex|urlset)[\s/>]/i.exec(text.slice(0, 4_096));
    if (!root)
        return { urls: readLines(text, address), children: [] };
    const prefix = root[1] === undefined ? '' : `${root[1]}:`;
    assertWhole(text, `${prefix}${root[2]}`, address);
    const loc = new RegExp(`<${prefix}loc(?:\\s[^<>]*)?>\\s*(?:<!\\[CDATA\\[([^<]*?)\\]\\]>|([^<]*))`, 'gi');
    const found = [...withoutComments(text).matchAll(loc)]
        .map(([, data, plainly]) => decoded(data ?? plainly ?? '').trim())
        .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const unique = [...new Set(found)];
    return root[2].toLowerCase() === 'sitemapindex' ? { urls: [], children: unique } : { urls: unique, children: [] };
}
function readLines(text, address) {
    const lines = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length > 0 && lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)))
        return lines;
    throw new errors/* StreamError */.lm('not_a_sitemap', `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`, { remedy: "Look into the site's robots.txt, which names its sitemaps." });
}
/** Half a sitemap would be a short list. */
function assertWhole(text, root, address) {
    if (new RegExp(`</${root}\\s*>|<${root}(?:\\s[^<>]*)?/>`, 'i').test(text))
        return;
    throw new errors/* PageError */.AX('broken_sitemap', `${address} breaks off: its <${root}> is not closed`, {
        remedy: 'Run again; if it stays, tell the operator of the site that the sitemap is cut off.',
    });
}
function withoutComments(text) {
    const parts = text.split('<!--');
    return parts.map((part, i) => (i === 0 ? part : behindComment(part))).join('');
}
function behindComment(part) {
    const end = part.indexOf('-->');
    return end < 0 ? '' : part.slice(end + 3);
}
const ENTITIES = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' };
const decoded = (text) => text.replace(/&(?:(amp|apos|quot|lt|gt)|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (_, name, ten, hex) => name === undefined
    ? String.fromCodePoint(ten === undefined ? Number.parseInt(hex, 16) : Number(ten))
    : ENTITIES[String(name).toLowerCase()]);
function plain(body, address) {
    if (body[0] !== 0x1f || body[1] !== 0x8b)
        return body;
    try {
        return (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: LARGEST });
    }
    catch (cause) {
        throw new errors/* PageError */.AX('broken_gzip', `${address} is no whole gzip file, or larger than 64 MiB`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/index.js







/** The paging that a stream's config asks for. */
function createPaging(options, starts, download) {
    switch (options?.type) {
        case undefined:
            return single(starts);
        case 'next_link':
            return nextLink(starts, (0,extract.createLinkFinder)(options.select), (0,extract.createStrayFinder)(options.select));
        case 'page_number':
            return pageNumber(starts, options);
        case 'url_range':
            return urlRange(starts, options);
        case 'sitemap':
            return sitemap(starts, options, download);
        case 'load_more':
            return single(starts, { type: 'load_more', select: options.select, max: options.max_clicks });
        case 'infinite_scroll':
            return single(starts, { type: 'scroll', max: options.max_scrolls });
        case 'crawl':
            return crawl(starts, options, (0,extract.createLinksFinder)(options.follow));
    }
}


/***/ })

};
