import type { Document, Element } from 'domhandler';
import type { Json, Path } from '../../core/json.ts';
export interface Microdata {
    value(path: Path, scope: Element | Document): Json | undefined;
    items(type: string): Json[];
}
/** The items of a page by the rules of the HTML standard. */
export declare function readMicrodata(all: readonly Element[], base: URL): Microdata;
