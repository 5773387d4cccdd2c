/** A cursor as it is compared: dates by their instant, numbers by all of their digits, texts by their bytes. */
export type Comparable = Time | Numeric | {
    readonly kind: 'text';
    readonly value: string;
};
export interface Time {
    readonly kind: 'time';
    /** Since the epoch. */
    readonly ms: number;
    /** What lies below the millisecond, 0 to 999,999. */
    readonly ns: number;
    /** Length of the hour that the clocks show twice, where the text does not say which one it means; else 0. */
    readonly repeated: number;
    /** Another instant, written like this one; what is finer than that is cut, never rounded up. */
    write(ms: number, ns: number): string;
}
interface Numeric {
    readonly kind: 'number';
    /** All digits, without the point. */
    readonly value: bigint;
    /** How many of them stand behind the point. */
    readonly scale: number;
}
/** @returns below, at or above zero; undefined where the two are not of one kind */
export declare function compare(a: Comparable, b: Comparable): number | undefined;
/** A number with all of its digits; undefined for what is none. */
export declare function numberOf(text: string): Numeric | undefined;
/** A number so much larger or smaller, with as many digits behind the point. */
export declare function addTo({ value, scale }: Numeric, by: number): string;
/** How a kind of value is called in messages. */
export declare const nameOf: ({ kind }: Comparable) => string;
/** Several of them. */
export declare const pluralOf: ({ kind }: Comparable) => string;
export {};
