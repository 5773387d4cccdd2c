import { StreamError } from '../../core/errors.ts';
import type { Keyed, KeyPart, ReadingOptions, Row } from './contract.ts';
/**
 * A page out of one row more than it holds: the row behind it tells that there is one, and that the key tells them apart.
 * @throws StreamError `order_not_unique`: rows with the last row's key would be lost
 */
export declare function keyedPage(rows: readonly Row[], keyOf: (row: number) => KeyPart[], options: ReadingOptions): Keyed;
export declare const nullKey: ({ stream, orderBy }: ReadingOptions) => StreamError;
/** A name that comes again is `name_2`: none of the columns is lost. */
export declare function names(given: readonly string[]): string[];
