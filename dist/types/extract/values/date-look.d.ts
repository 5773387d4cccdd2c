import { type DateNames } from './date-names.ts';
import { type DateFields } from './date-value.ts';
/** A date by its look. Undefined where it is none or could be two: `03/04/2024` without a language. */
export declare function fieldsByLook(text: string, names: DateNames): DateFields | undefined;
