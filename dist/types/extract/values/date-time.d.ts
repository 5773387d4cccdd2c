import type { DateNames } from '../../core/dates/names.ts';
import { type TimeFields } from '../../core/dates/value.ts';
/** A time within a text, and the text without it. */
export interface TimeCut {
    readonly time: TimeFields;
    readonly rest: string;
}
/** Cuts the time out of a text; undefined where there is none, `'impossible'` for 13 pm. */
export declare function cutTime(text: string): TimeCut | 'impossible' | undefined;
/** Cuts a weekday off the front. */
export declare function cutWeekday(text: string, names: DateNames): {
    weekday: number | undefined;
    rest: string;
};
