import { type Comparable } from './value.ts';
/** What a cursor's text says; undefined where it is not written that way. */
export type ReadCursor = (text: string) => Comparable | undefined;
/** An instant as the server wants it. */
export type WriteCursor = (ms: number, ns: number) => string;
/** What is wrong with a format of cursors; undefined where it can be read. */
export declare const cursorFormatProblem: (format: string) => string | undefined;
/** Whether cursors of a format are dates; undefined where nothing is said. */
export declare const isDateFormat: (format: string | undefined) => boolean | undefined;
/** @param format undefined: whole and decimal numbers, ISO 8601, else texts @param zone of dates that name none */
export declare function cursorReader(format: string | undefined, zone: string): ReadCursor;
/** How the server wants dates. @param zone of formats that do not tell the zone */
export declare function cursorWriter(format: string, zone: string): WriteCursor;
