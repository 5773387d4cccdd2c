import type { Document, Element } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { Match } from '../contract.ts';
import { type AlikeOptions } from './score-row.ts';
/**
 * Looks for the element that `print` describes in rows where every selector of its field misses. Undefined where nothing
 * is alike enough: a field that is gone must not come back as another one. `matches` has an entry for each row; their
 * index is -1, as no selector of the chain found them.
 */
export declare function findAlike(print: ElementPrint, rows: readonly (Element | Document)[], options?: AlikeOptions): {
    proposal: Proposal;
    matches: (Match | undefined)[];
} | undefined;
