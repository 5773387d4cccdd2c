import type { Page } from 'playwright-core';
import type { RenderOptions } from './contract.ts';
/**
 * Waits until a page that has begun to show its rows has shown them all: they come one by one, or in several answers.
 * @param busy requests for data that are under way
 * @param patience longest wait, ms
 */
export declare function standStill(page: Page, { rows, waitFor }: Pick<RenderOptions, 'rows' | 'waitFor'>, busy: () => number, patience: number): Promise<void>;
/** Those of the selector that finds most; 0 while the page leads itself elsewhere. */
export declare function countRows(page: Page, rows: readonly string[]): Promise<number>;
