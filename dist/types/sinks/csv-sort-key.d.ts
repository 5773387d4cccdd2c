import { type KeyPlan } from './csv-key.ts';
import type { CsvReader } from './csv-reader.ts';
/**
 * A text that sorts as the key does: integers by value and before texts, texts by their UTF-8 bytes, one field after
 * the other, empty ones before all. Compared with `<`.
 */
export declare function sortKey(reader: CsvReader, fields: readonly number[], fill: Uint8Array): string;
/** Whether none of a sort key's parts has a value: such records have no identity, so none of them is taken for another's copy. */
export declare function isKeyless(key: string, parts: number): boolean;
/** The key that orders a record and tells it from others; a record without one is told by all its values, so that it is neither lost nor doubled. */
export declare function recordKey(reader: CsvReader, plan: KeyPlan): string;
/** One field's part of a sort key. */
export declare function sortableField(reader: CsvReader, field: number, fill: Uint8Array): string;
/** The value of a field that is a whole number of up to 15 digits, written plainly; NaN for anything else. */
export declare function fieldNumber(reader: CsvReader, field: number): number;
/** The sort key of a record whose only key is this number. */
export declare function numberKey(value: number): string;
