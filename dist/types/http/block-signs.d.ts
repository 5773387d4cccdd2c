import type { HttpResponse } from '../core/http.ts';
import type { PageLook } from './page-look.ts';
/** Statuses with which walls answer; with the others a page must look like nothing but a wall. */
export declare const BLOCKING_STATUS: ReadonlySet<number>;
type HeaderSign = readonly [(response: HttpResponse) => boolean, string];
/** What the headers alone say. */
export declare const HEADER_SIGNS: readonly HeaderSign[];
export declare function providerOf({ html, text }: PageLook): string | undefined;
/** Widgets that honest pages carry too, in a contact form. */
export declare const WIDGET: RegExp;
/** Titles of pages that are nothing else. */
export declare const WALL_TITLE: RegExp;
/** Titles that a wall has and an honest page may have. */
export declare const DOUBTFUL_TITLE: RegExp;
/** What walls say. Each counts once; `refusal` marks what an honest refusal says as well, so that it is not enough beside a refusing status. */
export interface Phrase {
    readonly pattern: RegExp;
    readonly points: 1 | 2;
    readonly refusal?: true;
}
export declare const PHRASES: readonly Phrase[];
export {};
