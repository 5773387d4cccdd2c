import { type Document } from 'domhandler';
import type { Parser } from './contract.ts';
/** Elements inside each other. Browsers stop at 512; beyond this, whoever walks the tree by recursion would overflow the stack. */
export declare const DEEPEST = 2000;
export declare class TreeLimitError extends Error {
    readonly name = "TreeLimitError";
}
/** @throws TreeLimitError */
export declare function parseTree(html: string, parser: Parser): Document;
