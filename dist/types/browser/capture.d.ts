import type { Page } from 'playwright-core';
import { type Json } from '../core/json.ts';
export interface Captured {
    readonly url: string;
    readonly json: Json;
}
/** Keeps the JSON that a page asks for. */
export interface Capture {
    /** Resolves with the first answer that is kept; never rejects. */
    readonly first: Promise<void>;
    /** Entries of the lists in what has arrived so far; undefined where nothing is to be kept. */
    count(): number | undefined;
    /** Resolves when no request that fits is under way. */
    idle(): Promise<void>;
    /**
     * All answers in the order in which they arrived.
     * @throws RetryableError `capture_incomplete` where one failed or is still under way: what is missing would be lost in silence
     * @throws PageError `body_too_large`
     */
    finish(): Promise<readonly Captured[]>;
}
export declare function captureJson(page: Page, pattern: string | undefined): Capture;
