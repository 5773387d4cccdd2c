import type { Span } from './layout.ts';
/** What no value, or none that can be read, fills into a path. */
export declare const NOWHERE = "_";
/**
 * A value as a part of a file name, on every system. What cannot stand in one becomes `_`, and the name then ends in a
 * few digits of the value's hash, so that different values never share a file. No value is `_`.
 */
export declare function safeName(value: string): string;
/** What the time of a row fills into a path: `_` where there is none, or none that can be read. */
export declare function spanScope(text: string, span: Span): Record<string, string>;
