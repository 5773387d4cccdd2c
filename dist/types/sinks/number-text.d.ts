/** Whether these bytes are a number as JSON writes one. */
export declare function isJsonNumber(bytes: Uint8Array, start: number, end: number): boolean;
