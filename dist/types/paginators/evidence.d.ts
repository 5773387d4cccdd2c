import type { PageAnswer } from '../core/paginator.ts';
/**
 * What in the first answer says that there are more pages: a larger total, a next link, a flag; undefined where
 * nothing does. Used to warn where paging ends although it should not.
 */
export declare function furtherPages(answer: PageAnswer): string | undefined;
