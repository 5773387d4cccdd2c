import { type DateFields } from '../../core/dates/value.ts';
/** ISO 8601: calendar, week and ordinal dates, extended and basic, with or without a time and its offset. */
export declare function isoFields(text: string): DateFields | undefined;
