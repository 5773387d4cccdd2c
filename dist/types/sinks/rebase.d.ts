/** How this run's file goes on top of one that another run pushed in the meantime: plain JSON. */
export interface RebasePlan {
    readonly mode: 'replace' | 'append' | 'merge';
    readonly key: readonly string[];
    readonly sortBy: readonly string[];
    readonly fill: string;
    readonly gzip: boolean;
    /** This run's own records, a CSV file in the work folder. */
    readonly news: string;
}
/**
 * Writes to `out` what should stand: this run's file for `replace`; for `merge` theirs with our records upserted by
 * key; for `append` theirs with our records behind it (with a key: those whose key they do not have).
 */
export declare function rebaseCsv(files: {
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
}, plan: RebasePlan, scratch: string): Promise<void>;
