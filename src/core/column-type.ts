/** What the values of a column are. `date` and `datetime` only where a config says so; the others are found from what a source sends. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string' | 'json' | 'date' | 'datetime';

/** The narrowest type that holds the values of both: an integer is a number, all else that is mixed is text. */
export function widen(a: ColumnType | undefined, b: ColumnType | undefined): ColumnType | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const isNumeric = (type: ColumnType): boolean => type === 'integer' || type === 'number';
  return isNumeric(a) && isNumeric(b) ? 'number' : 'string';
}

/** A column's type by its name; a column of which no value was seen has none. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** Types of columns that have one, in the order of the columns. */
export function typesByName(columns: readonly string[], types: readonly (ColumnType | undefined)[]): ColumnTypes {
  return Object.fromEntries(
    columns.flatMap((name, i) => {
      const type = types[i];
      return type === undefined ? [] : [[name, type] as const];
    }),
  );
}

/** Types of a target that holds rows of both. */
export function widenAll(a: ColumnTypes, b: ColumnTypes): ColumnTypes {
  const all = new Map<string, ColumnType>(Object.entries(a));
  for (const [name, type] of Object.entries(b)) all.set(name, widen(all.get(name), type)!);
  return Object.fromEntries(all);
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A cell's text as the value it stands for; digits beyond what a number holds stay text. */
export function typedValue(text: string, type: ColumnType | undefined): string | number | boolean {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) {
    const value = Number(text);
    return String(value) === text ? value : text;
  }
  return text;
}

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const INT64 = 2n ** 63n;

/**
 * A cell as SQL reckons with it. A number counts however it is written: `51.50` is 51.5, and of what is beyond 64 bits the
 * nearest that there is. Where nobody knows the type the letters tell, and `007` is a text.
 */
export function sqlValue(text: string, type: ColumnType | undefined): string | number | bigint {
  if (type === 'boolean') return text === 'true' ? 1 : text === 'false' ? 0 : text;
  if (type !== undefined && type !== 'integer' && type !== 'number') return text;
  if (!(type === undefined ? CANONICAL : NUMBER).test(text)) return text;
  if (!/^-?\d+$/.test(text)) return Number(text);
  const whole = BigInt(text);
  return whole < INT64 && whole >= -INT64 ? whole : Number(text);
}
