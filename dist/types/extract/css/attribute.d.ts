import type { Condition } from './ast.ts';
import { type Scanner } from './scanner.ts';
/** `[name]`, `[name="value"]`, `[name^=value i]`: the scanner stands at the bracket. */
export declare function readAttribute(scanner: Scanner): Condition;
