/** A part of the summary: items between a head and a tail, of which some may be left out. */
export interface Section {
    /** What its items are, in the plural: `failed pages`. Sections of one name are counted together. */
    readonly name: string;
    /** 0 is kept first. */
    readonly priority: number;
    readonly head: string;
    readonly items: readonly string[];
    readonly tail?: string;
    /** Items that are enough for a reader, over all sections of this name, however much room there is. */
    readonly enough?: number;
}
export interface Fitted {
    readonly markdown: string;
    /** What was left out: `failed pages (50 of 4,000 shown)`. */
    readonly cut: string[];
}
/**
 * The sections in their order, chosen by priority so that the whole never exceeds `limitBytes` of UTF-8. `notice` makes
 * the line that says what was left out.
 */
export declare function fitSections(sections: readonly Section[], limitBytes: number, notice: (cut: readonly string[]) => string): Fitted;
