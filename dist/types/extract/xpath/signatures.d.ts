/** The functions: those of XPath 1.0 and the few of later versions that pages call for. Least and most values of each. */
export declare const ARITIES: ReadonlyMap<string, readonly [least: number, most: number]>;
