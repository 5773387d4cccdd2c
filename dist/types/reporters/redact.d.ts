/** The value with `redact` applied to every text inside; names of keys stay. */
export declare function redactDeep<Value>(value: Value, redact: (text: string) => string): Value;
