import type { Element } from 'domhandler';
import type { HtmlPage } from '../../extract/contract.ts';
export type Find = (page: HtmlPage) => readonly Element[];
/** Elements of a page by the first selector that matches any; compiled once. @throws ConfigError `selector_syntax` */
export declare function finder(selectors: readonly string[]): Find;
