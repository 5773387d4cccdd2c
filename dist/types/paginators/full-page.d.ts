import type { PageAnswer } from '../core/paginator.ts';
/**
 * Why a bare list may not be the whole: the request asked for a number of records and got just as many, or a round
 * number below it, at which a server may have capped the page. Undefined where the list is shorter.
 */
export declare function fullPage({ rows, url }: PageAnswer): string | undefined;
