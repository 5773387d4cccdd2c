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
