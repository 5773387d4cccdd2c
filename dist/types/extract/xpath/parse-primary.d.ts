import type { Expression } from './ast.ts';
import { type Reader } from './reader.ts';
/** A literal, a call or something in parentheses; undefined where a location path begins. */
export declare function parsePrimary(reader: Reader): Expression | undefined;
