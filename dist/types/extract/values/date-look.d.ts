import { type DateNames } from '../../core/dates/names.ts';
import { type DateFields } from '../../core/dates/value.ts';
/** A date by its look. Undefined where it is none or could be two: `03/04/2024` without a language. */
export declare function fieldsByLook(text: string, names: DateNames): DateFields | undefined;
