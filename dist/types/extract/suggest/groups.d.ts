import { type Document, type Element } from 'domhandler';
/** Elements of one look, in which records may stand. */
export interface Group {
    readonly elements: readonly Element[];
    /** 0 to 1. */
    readonly score: number;
    readonly reasons: readonly string[];
}
/** Groups of repeated elements, the most likely list first. Menus, footers and the like are none. */
export declare function findGroups(root: Document): Group[];
/** Whether it stands in a menu, a footer or another thing around the content. */
export declare function standsAround(element: Element): boolean;
/** Whether text stands in it directly, not only in elements inside of it. */
export declare const hasOwnText: (element: Element) => boolean;
/** Tags and meaningful classes from the row to the element. */
export declare function pathIn(element: Element, row: Element): string;
