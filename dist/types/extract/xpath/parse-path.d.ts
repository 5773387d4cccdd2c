import { type Expression } from './ast.ts';
import { type Reader } from './reader.ts';
/** A location path, or a primary expression with predicates and steps behind it. */
export declare function parsePath(reader: Reader): Expression;
