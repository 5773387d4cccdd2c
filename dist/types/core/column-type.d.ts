/** What the values of a column are. `date` and `datetime` only where a config says so; the others are found from what a source sends. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string' | 'json' | 'date' | 'datetime';
/** The narrowest type that holds the values of both: an integer is a number, all else that is mixed is text. */
export declare function widen(a: ColumnType | undefined, b: ColumnType | undefined): ColumnType | undefined;
/** A column's type by its name; a column of which no value was seen has none. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;
/** Types of columns that have one, in the order of the columns. */
export declare function typesByName(columns: readonly string[], types: readonly (ColumnType | undefined)[]): ColumnTypes;
/** Types of a target that holds rows of both. */
export declare function widenAll(a: ColumnTypes, b: ColumnTypes): ColumnTypes;
/** A cell's text as the value it stands for; digits beyond what a number holds stay text. */
export declare function typedValue(text: string, type: ColumnType | undefined): string | number | boolean;
/**
 * A cell as SQL reckons with it. A number counts however it is written: `51.50` is 51.5, and of what is beyond 64 bits the
 * nearest that there is. Where nobody knows the type the letters tell, and `007` is a text.
 */
export declare function sqlValue(text: string, type: ColumnType | undefined): string | number | bigint;
