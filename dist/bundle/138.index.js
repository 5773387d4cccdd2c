export const id = 138;
export const ids = [138,453];
export const modules = {

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    toJSON() {
        return Number(this.text);
    }
    toString() {
        return this.text;
    }
}


/***/ }),

/***/ 6507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/** How a message names an address: path and query, 100 characters at most. */
function nameOf(url) {
    const name = url.pathname + url.search;
    return name.length > 100 ? `${name.slice(0, 99)}…` : name;
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

// EXTERNAL MODULE: ./lib/extract/index.js + 59 modules
var extract = __webpack_require__(92118);
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
function nextLink(starts, find) {
    const urlOf = (cursor) => {
        const { start, url } = cursor;
        return url === undefined ? starts.url(start) : new URL(url);
    };
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find(page) {
            const link = find(page);
            return link ? [link.href] : [];
        },
        after(cursor, { links }) {
            const { start } = cursor;
            const [url] = links;
            if (url !== undefined && url !== urlOf(cursor).href)
                return { next: { start, url } };
            const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
            return { next: start + 1 < starts.count ? { start: start + 1 } : null, stop };
        },
    };
}

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
                for (const child of found.children)
                    if (!files.includes(child) && files.length < MOST_FILES)
                        files.push(child);
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
            return { next: null, stop: 'the end of the sitemap' };
        },
    };
}
/** The addresses of one file; children where it is an index. @throws PageError, StreamError `not_a_sitemap` */
function readSitemap(body, address) {
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
        throw new errors/* StreamError */.lm('not_a_sitemap', `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`, {
            remedy: "Look into the site's robots.txt, which names its sitemaps.",
        });
    }
    const found = [...text.matchAll(/<(?:\w+:)?loc\s*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi)]
        .map(([, url]) => url.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"'))
        .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const unique = [...new Set(found)];
    return isIndex ? { urls: [], children: unique } : { urls: unique, children: [] };
}
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
            return nextLink(starts, (0,extract.createLinkFinder)(options.select));
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
