import type { Complex, Condition } from './ast.ts';
import { type Scanner } from './scanner.ts';
/** @param relative its selectors may begin with a combinator */
type ReadList = (scanner: Scanner, relative: boolean) => Complex[];
/** `:name` or `:name(…)`: the scanner stands at the colon. */
export declare function readPseudoClass(scanner: Scanner, readList: ReadList): Condition;
export {};
