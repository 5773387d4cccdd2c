import type { ColumnCheck } from './options.ts';
/** Reads the dates of a column as its block says they are written, in ms since the epoch. */
export declare function dateReader({ format, zone }: ColumnCheck): (text: string) => number | undefined;
/** How a block writes dates, for messages. */
export declare const dateName: ({ format }: ColumnCheck) => string;
