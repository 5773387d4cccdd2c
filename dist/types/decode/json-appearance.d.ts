import type { Field } from './json-shape.ts';
/** Which columns a page has shown, and in which order. */
export interface Appearance {
    /** The number of the page, which fields compare with their stamps. */
    readonly page: number;
    next(): number;
    /** The page's first value of a field. */
    value(field: Field): void;
    /** The page's first null of a field. */
    null(field: Field): void;
    /** Positions in the order of first appearance. A column of nothing but nulls where other records of the page have an object is none: the object's own columns are. */
    order(): number[];
}
export declare function createAppearance(): Appearance;
