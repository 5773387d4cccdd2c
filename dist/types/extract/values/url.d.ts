import type { ReadValue } from './contract.ts';
/**
 * An address made absolute against the page's base, its fragment kept, white space around it and line breaks inside dropped. Only http
 * and https: `javascript:`, `mailto:` and `data:` are none.
 */
export declare const readUrl: ReadValue;
