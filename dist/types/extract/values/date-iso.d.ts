import { type DateFields } from './date-value.ts';
/** ISO 8601: calendar, week and ordinal dates, extended and basic, with or without a time and its offset. */
export declare function isoFields(text: string): DateFields | undefined;
