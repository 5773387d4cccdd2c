import type { MergeRules } from './merge-rules.ts';
/** What a file has that grew from another one. */
export interface ChangesSince {
    /** CSV of its records that are new or not as they were. */
    readonly news: string;
    /** CSV of the keys of those that went or were marked, where the mode takes rows out. */
    readonly went: string | undefined;
}
/**
 * Compares a file with the one that it grew from, wherever in it the changes are.
 * @param stem path without an ending, for what is made
 */
export declare function changesSince(base: string, ours: string, { key, fill, rules, }: {
    readonly key: readonly string[];
    readonly fill: Uint8Array;
    readonly rules?: MergeRules | undefined;
}, stem: string): Promise<ChangesSince>;
