import type { SiteNotes } from '../../core/site.ts';
interface Judged {
    readonly records: readonly unknown[];
    readonly notes: SiteNotes;
    readonly isIncomplete: boolean;
}
/** Whether the browser brought what the plain page lacked. */
export declare function isBetter(rendered: Judged, plainly: Judged): boolean;
/** Asks of each page which kind of evidence it is. Behind pages that had rows, one without any is the end of the list. */
export declare function createSuspicion(): (kind: string, read: Judged) => string | undefined;
export {};
