import type { Expression } from './ast.ts';
/** @throws SelectorSyntaxError */
export declare function parseXPath(source: string): Expression;
