/** One page as it was last seen. */
export interface CachedPage {
    readonly etag?: string;
    readonly lastModified?: string;
    readonly packed: string;
}
/** What pages gave and by which tags they are asked for again: not data, only a saving; it may be lost at any time. */
export interface PageCache {
    get(kind: string, url: string): CachedPage | undefined;
    /** Kept for good from the next `commit` on. */
    put(kind: string, url: string, page: CachedPage): void;
    commit(): void;
    /** Forgets pages that this run neither read nor found unchanged. */
    sweep(): void;
    close(): void;
}
/**
 * @param fingerprint of all that a page's reading depends on: what was read otherwise is forgotten
 * @param hidden the rest of it, which must not be readable from anything that is kept (the headers of a tenant): a hash under a
 * salt of the file's own stands for it
 * A file that is damaged is replaced by an empty one.
 */
export declare function openPageCache(file: string, fingerprint: string, hidden: string): Promise<PageCache>;
