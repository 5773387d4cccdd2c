import type { SiteValue } from '../../core/site.ts';
/** Of a page: what relative addresses are resolved against. */
export interface PageBase {
    readonly base: URL;
}
/** A value of its type. */
export interface Typed {
    readonly value: SiteValue;
    /** ISO 4217 code, of a price whose currency is known. */
    readonly currency?: string | undefined;
}
/** Text of one type to its value; undefined: it is none of that type. `text` has normal white space, `raw` is as it stood. */
export type ReadValue = (text: string, raw: string, page: PageBase) => Typed | undefined;
