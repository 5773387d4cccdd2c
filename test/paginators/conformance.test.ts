import type { Json } from '../../src/core/json.ts';
import { paginators } from '../../src/paginators/index.ts';
import { HOME, type Served, testPaginator } from './suite.ts';

const make = (options: { type: string; [key: string]: Json }) => () =>
  paginators.create(paginators.schema.parse(options), {});
type Serve = Parameters<typeof testPaginator>[0]['serve'];

const slice = (all: readonly Json[], from: number, size: number) => all.slice(from, from + size);

const numbered =
  (envelope: (all: readonly Json[], page: number, size: number) => Json): Serve =>
  (all, size) =>
  ({ query, body, headers, scope }) => {
    const page = Number(query?.['page'] ?? body?.['variables.page'] ?? headers?.['x-page'] ?? scope?.['page'] ?? 1);
    return { rows: slice(all, (page - 1) * size, size), envelope: envelope(all, page, size) };
  };
const pagesOf = (all: readonly Json[], size: number) => Math.ceil(all.length / size);

testPaginator({
  name: 'page_number until the first empty page',
  make: make({ type: 'page_number' }),
  serve: numbered(() => ({ data: [] })),
});
testPaginator({
  name: 'page_number with total_pages as text, in the body',
  make: make({
    type: 'page_number',
    total_pages_path: 'meta.total_pages',
    inject: 'body',
    page_param: 'variables.page',
  }),
  serve: numbered((all, _page, size) => ({ meta: { total_pages: String(pagesOf(all, size)) } })),
});
testPaginator({
  name: 'page_number with a total, in a header',
  make: make({ type: 'page_number', total_path: 'total', inject: 'header', page_param: 'X-Page' }),
  serve: numbered((all) => ({ total: all.length })),
});
testPaginator({
  name: 'page_number with has_more, in the path',
  make: make({ type: 'page_number', has_more_path: 'more', inject: 'path' }),
  serve: numbered((all, page, size) => ({ more: page * size < all.length })),
});

const byOffset =
  (envelope: (all: readonly Json[], from: number) => Json): Serve =>
  (all, size) =>
  ({ query }) => {
    const from = Number(query?.['offset'] ?? 0);
    return { rows: slice(all, from, size), envelope: envelope(all, from) };
  };
testPaginator({
  name: 'offset until the first empty page',
  make: make({ type: 'offset' }),
  serve: byOffset(() => ({})),
});
testPaginator({
  name: 'offset with a total',
  make: make({ type: 'offset', total_path: 'total' }),
  serve: byOffset((all) => ({ total: all.length })),
});

const bySentCursor =
  (param: string, answer: (rows: Json[], next: string | null, all: readonly Json[]) => Served): Serve =>
  (all, size) =>
  ({ query, body }) => {
    const from = Number(String(query?.[param] ?? body?.[param] ?? 'c0').slice(1));
    const next = from + size < all.length ? `c${from + size}` : null;
    return answer(slice(all, from, size), next, all);
  };
testPaginator({
  name: 'cursor',
  make: make({ type: 'cursor', cursor_path: 'meta.next', cursor_param: 'cursor' }),
  serve: bySentCursor('cursor', (rows, next) => ({ rows, envelope: { meta: { next } } })),
});
testPaginator({
  name: 'cursor in a GraphQL body, with has_more and total',
  make: make({
    type: 'cursor',
    cursor_path: 'page.end',
    cursor_param: 'variables.after',
    inject: 'body',
    has_more_path: 'page.more',
    total_path: 'page.total',
  }),
  serve: bySentCursor('variables.after', (rows, next, all) => ({
    rows,
    envelope: { page: { end: next ?? 'last', more: next !== null, total: all.length } },
  })),
});
testPaginator({
  name: 'header_cursor',
  make: make({ type: 'header_cursor', header: 'X-Next', cursor_param: 'cursor' }),
  serve: bySentCursor('cursor', (rows, next) => ({ rows, headers: next === null ? {} : { 'x-next': next } })),
});

const byUrl =
  (answer: (rows: Json[], next: string | null) => Served): Serve =>
  (all, size) =>
  ({ url }) => {
    const from = Number(new URL(url ?? HOME).searchParams.get('from') ?? 0);
    const next = from + size < all.length ? `?from=${from + size}` : null;
    return { ...answer(slice(all, from, size), next), url: url ?? HOME };
  };
const inBody = byUrl((rows, next) => ({ rows, envelope: { links: { next } } }));
const inLink = byUrl((rows, next) => ({
  rows,
  headers: { link: `<${HOME}>; rel="first"${next ? `, <${next}>; rel="next"; title="a, b; c"` : ''}` },
}));
testPaginator({ name: 'next_url', make: make({ type: 'next_url', next_url_path: 'links.next' }), serve: inBody });
testPaginator({ name: 'link_header', make: make({ type: 'link_header' }), serve: inLink });

testPaginator({
  name: 'keyset',
  make: make({ type: 'keyset', key_field: 'n', param: 'since' }),
  serve:
    (all, size) =>
    ({ query }) => ({ rows: slice(all, Number(query?.['since'] ?? 0), size) }),
});

testPaginator({
  name: 'single_page',
  make: make({ type: 'single_page' }),
  serve: (all) => () => ({ rows: [...all] }),
  single: true,
});

const auto = make({ type: 'auto' });
testPaginator({ name: 'auto: link header', make: auto, serve: inLink });
testPaginator({ name: 'auto: next url', make: auto, serve: inBody });
testPaginator({
  name: 'auto: next cursor',
  make: auto,
  serve: bySentCursor('cursor', (rows, next) => ({ rows, envelope: { meta: { next_cursor: next } } })),
});
testPaginator({
  name: 'auto: page and total_pages',
  make: auto,
  serve: numbered((all, page, size) => ({ meta: { page, total_pages: pagesOf(all, size) } })),
});
testPaginator({
  name: 'auto: offset and total',
  make: auto,
  serve: byOffset((all, from) => ({ offset: from, total: all.length })),
});
testPaginator({
  name: 'auto: one page',
  make: auto,
  serve: (all) => () => ({ rows: [...all], envelope: {} }),
  single: true,
});
