import type { Element } from 'domhandler';
/** Contents of meta elements by `property` or `name`, the first of each. */
export declare function readOpenGraph(all: readonly Element[]): ReadonlyMap<string, string>;
