import type { Element } from 'domhandler';
import { type Json, type Path } from '../../core/json.ts';
export interface Embedded {
    /** The value at a path that begins with a name. */
    at(path: Path): Json | undefined;
    named(name: string): Json | undefined;
}
/** Data in a page's scripts: JSON by the script's id, literals by the variable that they are given to. */
export declare function readEmbedded(scripts: readonly Element[], problems: string[]): Embedded;
