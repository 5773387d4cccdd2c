import { Digits, type JsonText } from '../core/digits.ts';
import type { Json } from '../core/json.ts';
/** A value of a record that a page can be built from; numbers and JSON may come as their source wrote them. */
export type CellValue = Json | Digits | JsonText | undefined;
/** A value that no cell can hold; the text says what and where. */
export declare class NoPlainValue extends Error {
    readonly name = "NoPlainValue";
}
/**
 * Any value of JavaScript as one of JSON: integers of any size keep their digits, dates become ISO text in UTC, bytes
 * base64, numbers that are none null.
 * @param where names the value in the error
 * @throws NoPlainValue for functions, symbols, maps and whatever else has no meaning in a table, and for circles
 */
export declare function toCellValue(value: unknown, where: string): CellValue;
/** A whole second without its empty fraction. */
export declare const isoText: (date: Date) => string;
