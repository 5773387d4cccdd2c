import type { TreeAdapter } from 'parse5';
import { type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
export type HtmlTree = Htmlparser2TreeAdapterMap;
/**
 * Builds the elements of domhandler from what parse5 reads, without the namespaces and prefixes of attributes: nothing asks for them, and
 * two tables per element are the larger part of a page's memory.
 */
export declare const leanAdapter: TreeAdapter<HtmlTree>;
