/** A page that shows why something is not as it should be, for a person to look at. */
export interface Snapshot {
    /** What it shows: `blocked`, `no_rows`, `missing_price`, … */
    readonly kind: string;
    readonly url: string;
    /** Files, relative to the workspace: the HTML, and a picture where a browser was used. */
    readonly files: readonly string[];
}
/** Snapshots of one stream: the first of each kind, in `.adip/snapshots/` (never committed). */
export interface Snapshots {
    wants(kind: string): boolean;
    keep(kind: string, url: string, html: string | Uint8Array, screenshot?: Uint8Array): void;
    list(): readonly Snapshot[];
    /** Takes away what an earlier run left. */
    clear(): void;
}
export declare function openSnapshots(stateFolder: string, stream: string): Snapshots;
