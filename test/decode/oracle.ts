import { stringify } from 'csv-stringify/sync';
import type { Batch, Decoded } from '../../src/core/batch.ts';
import { createByteBuffer } from '../../src/core/byte-buffer.ts';
import { type Body, createDecoder, type Decoder, decodeOptionsSchema } from '../../src/decode/index.ts';
import { type CsvOptions, encodeHeader, encodeRows, layoutOf } from '../../src/sinks/csv-encode.ts';

/** A JSON value with its keys in order, duplicates included, and its numbers as sent. */
export type Tree = null | boolean | string | { num: string } | { list: Tree[] } | { entries: [string, Tree][] };

export type Row = Map<string, string | null>;
export interface Table {
  readonly columns: string[];
  readonly rows: Row[];
}

const sound = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

/** JSON without white space; what a list's column shows. */
export function compact(tree: Tree): string {
  if (tree === null || typeof tree !== 'object') return JSON.stringify(tree);
  if ('num' in tree) return tree.num;
  if ('list' in tree) return `[${tree.list.map(compact).join(',')}]`;
  return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}:${compact(value)}`).join(',')}}`;
}

/** The slow and obvious way from records to columns. */
export function flattenAll(records: Tree[], separator = '.', depth = 1_000): Table {
  const columns = new Set<string>();
  const valued = new Set<string>();
  const opened = new Set<string>();
  const nulls = new Map<string, string>();
  const rows = records.map((record) => {
    const row: Row = new Map();
    const put = (path: string[], value: string | null) => {
      const name = path.join(separator);
      columns.add(name);
      if (value !== null) valued.add(name);
      else nulls.set(JSON.stringify(path), name);
      row.set(name, value);
    };
    const walk = (path: string[], tree: Tree) => {
      if (tree === null) put(path, null);
      else if (typeof tree === 'boolean') put(path, String(tree));
      else if (typeof tree === 'string') put(path, sound(tree));
      else if ('num' in tree) put(path, tree.num);
      else if ('list' in tree || tree.entries.length === 0 || path.length > depth) put(path, compact(tree));
      else {
        opened.add(JSON.stringify(path));
        for (const [key, value] of tree.entries) walk([...path, sound(key)], value);
      }
    };
    if (record !== null && typeof record === 'object' && 'entries' in record)
      for (const [key, value] of record.entries) walk([sound(key)], value);
    else walk(['value'], record);
    return row;
  });
  for (const [path, name] of nulls) if (opened.has(path) && !valued.has(name)) columns.delete(name);
  return { columns: [...columns], rows };
}

/** What csv-stringify makes of a table; a line of one empty field is quoted, as readers skip empty lines. */
export function tableCsv(table: Table, fill = ''): string {
  const lines = [table.columns, ...table.rows.map((row) => table.columns.map((name) => row.get(name) ?? fill))];
  const line = (fields: string[]) => stringify([fields], { quote: '"', record_delimiter: '\n', quoted_match: /\r/ });
  return lines.map((fields) => (fields.length === 1 && fields[0] === '' ? '""\n' : line(fields))).join('');
}

/** A batch as CSV with its own columns in its own order. */
export function batchCsv(
  batch: Batch,
  options: CsvOptions = {},
  header = batch.order.map((at) => batch.columns[at]!),
): string {
  const out = createByteBuffer(16);
  encodeHeader(header, out);
  encodeRows(batch, layoutOf(batch, header, options), options, out);
  return out.view().toString();
}

export const decoderOf = (options: object = {}): Decoder => createDecoder(decodeOptionsSchema.parse(options));

export function decodeText(text: string | Uint8Array, options: object = {}, rest: Partial<Body> = {}): Decoded {
  return decoderOf(options).decode({ body: Buffer.from(text as string), headers: {}, ...rest });
}

/** Prints a tree with white space and escapes of random choice. */
export function print(tree: Tree, random: () => number): string {
  const gap = () => (random() < 0.15 ? ([' ', '\n', '\t', '\r\n', '  '][Math.floor(random() * 5)] as string) : '');
  const escaped = (unit: string): string => {
    if (random() < 0.5 && unit === '/') return '\\/';
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    const isHalf = unit >= '\ud800' && unit <= '\udfff';
    if (isHalf || random() < 0.2) return `\\u${random() < 0.5 ? hex : hex.toUpperCase()}`;
    return JSON.stringify(unit).slice(1, -1);
  };
  const text = (one: string, exact: boolean): string =>
    exact || random() > 0.4 ? JSON.stringify(one) : `"${one.split('').map(escaped).join('')}"`;
  /** Inside lists strings stay as they are sent, so there they are sent as JSON.stringify would. */
  const value = (one: Tree, exact = false): string => {
    if (one === null || typeof one === 'boolean') return String(one);
    if (typeof one === 'string') return text(one, exact);
    if ('num' in one) return one.num;
    if ('list' in one) return `[${gap()}${one.list.map((item) => value(item, true) + gap()).join(`,${gap()}`)}]`;
    const entry = ([key, item]: [string, Tree]) => `${text(key, exact)}${gap()}:${gap()}${value(item, exact)}${gap()}`;
    return `{${gap()}${one.entries.map(entry).join(`,${gap()}`)}}`;
  };
  const top = (one: Tree): string =>
    one !== null && typeof one === 'object' && 'list' in one
      ? `[${one.list.map((item) => gap() + value(item) + gap()).join(',')}]`
      : value(one);
  return gap() + top(tree) + gap();
}
