import type { Json } from '../../core/json.ts';
/** A number as it was written: as its digits where a JavaScript number would show others (`51.50`, integers beyond 2^53). */
export declare function exactNumber(source: string): number | string;
/** Deeper data has no meaning, and would overflow the stack of whoever walks it. */
export declare const DEEPEST = 500;
/**
 * JSON, strictly. Numbers that would lose digits become texts.
 * @throws {SyntaxError} where it is not JSON, or looks too deep: the forgiving reader counts exactly
 */
export declare function exactJson(text: string): Json;
