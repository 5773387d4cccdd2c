import type { Json } from '../../core/json.ts';
export interface JsonTexts {
    readonly values: readonly Json[];
    /** Why not everything could be read. */
    readonly problem: string | undefined;
}
/**
 * The JSON texts of a script, one after the other; what stands before a mistake that cannot be mended is kept. Entities
 * are decoded only where a page has escaped the quotes of the whole: inside of texts they belong to the text.
 */
export declare function jsonTexts(text: string): JsonTexts;
