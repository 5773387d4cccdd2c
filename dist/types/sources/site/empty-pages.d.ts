import type { Reading } from './memory.ts';
/** A PageError with this code: the page of a record came, and nothing of the record stood on it. */
export declare const NO_FIELDS = "no_fields";
/** An address that was asked for. */
interface Asked<Read> {
    readonly url: URL;
    /** Given where a page without a single field is no record but lost; told what was seen of it. */
    readonly refuseEmpty?: ((read: Read) => void) | undefined;
}
/** Whether a page has nothing of its record, where that is not to be taken for one. What likeness found counts. */
export declare const isEmpty: ({ refuseEmpty }: Asked<never>, { notes }: Pick<Reading, 'notes'>) => boolean;
/** Tells apart the page that was empty once, and is asked for again, from those that all are. */
export declare function watchForEmpty(stream: string): {
    whole: () => void;
    /** @throws RetryableError always */
    refuse<Read>({ url, refuseEmpty }: Asked<Read>, read: Read): never;
};
export {};
