/** At most `count` of them, evenly over the whole. */
export declare function spread<Row>(rows: readonly Row[], count: number): Row[];
