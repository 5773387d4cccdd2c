import { type DateFields } from './value.ts';
/** The first moment, in ms since the epoch, of what a text says; a date without a time is the beginning of that day where its zone is. */
export declare function instantOfFields(fields: DateFields, zone: string): number | undefined;
/** Compiles `unix` (seconds), `unix_ms` or tokens such as `dd.MM.yyyy HH:mm`. @param zone of dates that name none */
export declare function instantReader(format: string, zone: string): (text: string) => number | undefined;
