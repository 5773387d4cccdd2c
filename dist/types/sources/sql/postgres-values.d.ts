import type { SqlValue } from './contract.ts';
/** A value as the server wrote it: numbers keep their digits, bytes become base64, times ISO text, lists and JSON one cell of JSON. */
export declare function readValue(oid: number, text: string | null): SqlValue;
