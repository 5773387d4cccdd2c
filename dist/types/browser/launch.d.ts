import type { Browser } from 'playwright-core';
import type { BrowserContext } from './contract.ts';
import { type Gate } from './gate.ts';
/** A browser that runs, with all that belongs to it. */
export interface Running {
    readonly browser: Browser;
    readonly gate: Gate;
    /** Ends it, its processes and its folder; never rejects. */
    stop(): Promise<void>;
    /** It ended, or was told to. */
    readonly ended: () => boolean;
}
/**
 * @param onLost told when the browser ends although nobody asked it to
 * @throws StreamError `no_browser`, `browser_failed`
 */
export declare function launch(configured: string | undefined, context: BrowserContext, onLost: () => void): Promise<Running>;
