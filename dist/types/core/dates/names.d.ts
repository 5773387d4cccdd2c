/** Names in lower case without a point behind. */
export interface DateNames {
    /** 1 to 12. */
    readonly months: ReadonlyMap<string, number>;
    /** 0 (Sunday) to 6. */
    readonly weekdays: ReadonlyMap<string, number>;
    /** True for the second half of the day. */
    readonly halves: ReadonlyMap<string, boolean>;
    /** Order of a date in figures in the field's language; undefined without one. */
    readonly order: 'dmy' | 'mdy' | 'ymd' | undefined;
}
/** Names of months and days in English and in the field's language, full, short and in the shortest three letters that are clear. */
export declare function dateNames(locale: string | undefined): DateNames;
export declare const nameKey: (name: string) => string;
