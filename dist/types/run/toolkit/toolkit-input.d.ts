/** What a program hands over is not always what its types say. @throws ConfigError `bad_usage` */
export declare function demand(holds: boolean, message: string, remedy: string): asserts holds;
export declare const isText: (value: unknown) => value is string;
export declare const isList: (value: unknown) => value is readonly string[];
/**
 * @param what it is, for the message
 * @param known keys; any where absent
 */
export declare function demandObject(value: unknown, what: string, known?: readonly string[]): asserts value is object;
/** Options as JSON. @throws ConfigError for what JSON would change or leave out in silence: functions, patterns, NaN, circles */
export declare function jsonOf(given: object): string;
