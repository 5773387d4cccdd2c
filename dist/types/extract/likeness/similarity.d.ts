import type { ElementPrint } from '../../core/site.ts';
/** How alike two elements are, 0 to 1. Parts of which neither knows anything do not count. */
export declare function similarity(print: ElementPrint, candidate: ElementPrint): number;
/** How alike two rows are, 0 to 1: what stands in them counts most, as lists are renamed and moved as a whole. */
export declare function rowSimilarity(print: ElementPrint, candidate: ElementPrint): number;
/** Shape of what is taken. */
export declare function valueShape(print: ElementPrint): string;
