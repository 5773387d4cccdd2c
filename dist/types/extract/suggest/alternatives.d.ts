import type { Json } from '../../core/json.ts';
import type { HtmlPage } from '../contract.ts';
import type { Alternative, Column } from './contract.ts';
/** A list of records that the page holds as data or as a table. */
export interface Records extends Alternative {
    readonly records: readonly Json[];
}
/** Everything on the page that has rows without a selector, the largest first. */
export declare function recordsOn(page: HtmlPage): Records[];
/** Columns of records: their plain values, and those one level below. */
export declare function columnsOfRecords(records: readonly Json[]): Column[];
