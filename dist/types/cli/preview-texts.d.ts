import type { Page } from '../core/source.ts';
/** A text of a page beside what became of it. */
export interface TextFact {
    readonly field: string;
    /** `true`, `false`; null for a text that is not of the field's type and stands as it is. */
    readonly value: string | null;
    readonly text: string;
}
/** What stood on the pages where the values alone do not show it, a few examples of each. */
export declare function textsBehind(pages: readonly Pick<Page, 'notes'>[]): TextFact[];
export declare const textTable: (texts: readonly TextFact[], width: number) => string;
