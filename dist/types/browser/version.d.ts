export interface FoundBrowser {
    readonly executable: string;
    /** As it names itself, `Chromium 140.0.7339.80`; undefined where asking would open a window (Windows). */
    readonly version: string | undefined;
}
/**
 * The browser that a run would start, and its version; nothing is rendered.
 * @throws StreamError `no_browser`, `browser_failed`
 */
export declare function findBrowser(configured: string | undefined, env: Readonly<Record<string, string | undefined>>, signal: AbortSignal): Promise<FoundBrowser>;
