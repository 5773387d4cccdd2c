import { type Json, type Path } from '../../core/json.ts';
export type Dict = {
    [key: string]: Json;
};
/** Other objects of the page with the same identity. */
export type Follow = (object: Dict) => readonly Dict[];
export declare const isDict: (value: Json | undefined) => value is Dict;
/** The name of a type without schema.org in front. */
export declare const bareType: (name: string) => string;
export declare function typesOf(object: Dict): string[];
/**
 * The first value at a path of linked data. Where one value or a list may stand, the path need not know which: a name
 * is looked up in every element of a list, and the element 0 of what is no list is the thing itself. Null is no value.
 */
export declare function seek(value: Json | undefined, path: Path, follow: Follow, at?: number, lists?: number): Json | undefined;
/**
 * The value in the first of some objects that has the path. A path may begin with the name of a type (`Product.name`):
 * then only objects of that type are looked at.
 */
export declare function seekIn(objects: readonly Dict[], path: Path, follow: Follow): Json | undefined;
