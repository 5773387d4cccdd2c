import { type Element } from 'domhandler';
/** A selector that may name an element, and how much a reader and the next build of the site would dislike it. */
export interface Candidate {
    readonly text: string;
    readonly cost: number;
    matches(element: Element): boolean;
}
/** Nothing above this is proposed: made-up names and places. */
export declare const COST: {
    readonly place: 9;
    readonly madeUp: 7;
};
/** Selectors of one element, in no order: by its names, by its parent's, by its label, by its place. */
export declare function candidatesOf(element: Element): Candidate[];
/** Selectors of the element alone: `[itemprop="price"]`, `.price`, `span.price`, `h3`. */
export declare function compounds(element: Element): Candidate[];
/** A class or id as CSS writes it. */
export declare function escapeName(name: string): string;
