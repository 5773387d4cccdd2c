import { type SiteNotes } from '../../core/site.ts';
import type { ReadRows } from '../../extract/contract.ts';
interface Judged {
    readonly records: readonly unknown[];
    readonly notes: SiteNotes;
    readonly isIncomplete: boolean;
}
/** Whether the browser brought what the plain page lacked. */
export declare function isBetter(rendered: Judged, plainly: Judged): boolean;
/** Nothing of what was looked for is there: no row, or a record of a page's own without a single field. */
export declare const isBare: ({ records, notes }: Pick<Judged, 'records' | 'notes'>) => boolean;
/** Asks of each page which kind of evidence it is. Behind pages that had rows, one without any is the end of the list. */
export declare function createSuspicion(): (kind: string, read: Judged) => string | undefined;
/** What was read, with the way in which the page came. */
export declare function settle({ records, notes, incomplete }: ReadRows, inBrowser: boolean): {
    records: readonly Readonly<Record<string, import("../../core/site.ts").SiteValue | undefined>>[];
    notes: {
        items: number[];
        fields: Record<string, import("../../core/site.ts").FieldNotes>;
        rendering: Record<string, {
            helped: number;
            useless: number;
        }>;
        pages: {
            static: number;
            browser: number;
            unchanged: number;
        };
    };
    isIncomplete: boolean;
};
export {};
