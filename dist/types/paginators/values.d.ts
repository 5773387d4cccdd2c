import { type Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
/** A count that a server sent as a number, a text of digits ("125", "1,250", "125.0") or digits beyond 2^53; undefined where it is none. */
export declare function toCount(value: Json | undefined): number | undefined;
/** A yes or no as servers write it (`true`, "true", 1, "Y"); undefined where it says neither. */
export declare function toFlag(value: Json | undefined): boolean | undefined;
/** Whether a next cursor says that there is none: null, absent, empty, false, or a zero (as servers do that count from one). */
export declare function isNothing(value: Json | undefined): boolean;
/** Reads places of an answer's envelope; what is not configured reads as undefined. */
export declare function reader(text: string | undefined): (answer: PageAnswer) => Json | undefined;
/** A value as a query parameter or header carries it. */
export declare const asText: (value: Json) => string;
