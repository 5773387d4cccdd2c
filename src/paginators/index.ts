import type { Paginator } from '../core/paginator.ts';
import { registry } from '../core/variant.ts';
import { autoOver } from './auto.ts';
import { cursor } from './cursor.ts';
import { headerCursor } from './header-cursor.ts';
import { keyset } from './keyset.ts';
import { linkHeader } from './link-header.ts';
import { nextUrl } from './next-url.ts';
import { offset } from './offset.ts';
import { pageNumber } from './page-number.ts';
import { singlePage } from './single-page.ts';

export { detect } from './detect.ts';
export type { Detected } from './look.ts';

const concrete = [pageNumber, offset, cursor, nextUrl, linkHeader, headerCursor, keyset, singlePage] as const;
const list = [...concrete, autoOver(concrete)] as const;

/** All ways of paging; `paginators.schema` is the union of their options. */
export const paginators = registry<Paginator, Record<string, never>, typeof list>(list);
