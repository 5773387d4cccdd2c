import { type Document, type Element, type ParentNode } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { Match } from '../contract.ts';
/** Below this a likeness is chance: see test/extract/likeness-measure.ts. */
export declare const ENOUGH = 0.65;
export interface AlikeOptions {
    /** Whether another field takes this of the element already: it is then not the one that is looked for. @default none is */
    readonly taken?: (element: Element, take: string) => boolean;
}
/**
 * Looks for the element that `print` describes in rows where every selector of its field misses. Undefined where nothing
 * is alike enough: a field that is gone must not come back as another one. `matches` has an entry for each row; their
 * index is -1, as no selector of the chain found them.
 */
export declare function findAlike(print: ElementPrint, rows: readonly (Element | Document)[], options?: AlikeOptions): {
    proposal: Proposal;
    matches: (Match | undefined)[];
} | undefined;
/** The elements below `scope` in document order. */
export declare function elementsIn(scope: ParentNode): Generator<Element>;
