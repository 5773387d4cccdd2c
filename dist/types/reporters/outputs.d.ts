import type { Report } from '../core/report.ts';
/**
 * The Action's outputs. Counts are plain digits, `changed` is `true` or `false`, lists have one entry per line and are
 * empty without any; `failed-pages` is a count, `commit-sha` is empty where nothing was pushed.
 */
export declare function renderOutputs({ run, totals, streams, published }: Report): Record<string, string>;
