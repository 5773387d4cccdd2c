import type { HtmlPage } from '../contract.ts';
import type { Column, SuggestedField } from './contract.ts';
/** A column with the type of its values: one that all of them parse as. */
export declare function typed(column: Column, page: HtmlPage): SuggestedField;
