import type { Element } from 'domhandler';
import { type Scope } from '../dom.ts';
import type { Alternative, Take } from './ast.ts';
/**
 * Calls `see` with each element that matches, in document order, until it returns true. An element matches by what stands in
 * the scope alone: the scope itself may be an ancestor of the match (`article h3` works in a row that is the article), what is around it may not.
 */
export type CssSearch = (scope: Scope, see: (element: Element, take: Take) => boolean) => void;
export declare function compileCss(alternatives: readonly Alternative[]): CssSearch;
