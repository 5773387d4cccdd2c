import { type Document, type Element, type ParentNode } from 'domhandler';
import type { ElementPrint } from '../../core/site.ts';
/** Below this a likeness is chance: see test/extract/likeness-measure.ts. */
export declare const ENOUGH = 0.65;
export interface AlikeOptions {
    /** Whether another field takes this of the element already: it is then not the one that is looked for. @default none is */
    readonly taken?: (element: Element, take: string) => boolean;
}
export interface Scored {
    readonly element: Element;
    readonly score: number;
    readonly take: string;
}
/** How alike the elements of one row are. */
export interface ScoredRow {
    readonly scored: readonly Scored[];
    readonly best: Scored | undefined;
}
/** The elements below `scope` in document order. */
export declare function elementsIn(scope: ParentNode): Generator<Element>;
export declare function scoreRow(print: ElementPrint, row: Element | Document, { taken }: AlikeOptions): ScoredRow;
/** `longest` bounds the time where it only matters whether there is anything. */
export declare function takenOf(element: Element, take: string, longest?: number): string;
