import { Digits, type JsonText } from '../core/digits.ts';
import type { Json } from '../core/json.ts';

/** A value of a record that a page can be built from; numbers and JSON may come as their source wrote them. */
export type CellValue = Json | Digits | JsonText | undefined;

/** A value that no cell can hold; the text says what and where. */
export class NoPlainValue extends Error {
  override readonly name = 'NoPlainValue';
}

const MAX_DEPTH = 200;

/**
 * Any value of JavaScript as one of JSON: integers of any size keep their digits, dates become ISO text in UTC, bytes
 * base64, numbers that are none null.
 * @param where names the value in the error
 * @throws NoPlainValue for functions, symbols, maps and whatever else has no meaning in a table, and for circles
 */
export function toCellValue(value: unknown, where: string): CellValue {
  return typeof value === 'bigint' ? new Digits(String(value)) : toJson(value, where, 0);
}

function toJson(value: unknown, where: string, depth: number): Json | undefined {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== 'object') throw new NoPlainValue(`${where} is a ${typeof value}`);
  if (depth > MAX_DEPTH)
    throw new NoPlainValue(`${where.slice(0, 60)}… lies deeper than ${MAX_DEPTH} levels, or contains itself`);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoText(value);
  if (value instanceof URL) return value.href;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<unknown>)].map((item) => jsonItem(item));
  if (Array.isArray(value)) return value.map((item, i) => toJson(item, `${where}[${i}]`, depth + 1) ?? null);
  if (!isRecord(value)) throw new NoPlainValue(`${where} is a ${value.constructor?.name ?? 'strange object'}`);
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const plain = toJson(item, `${where}.${key}`, depth + 1);
    if (plain !== undefined) entries.push([key, plain]);
  }
  return Object.fromEntries(entries);
}

const jsonItem = (item: unknown): Json => toJson(item, 'an element', 0) ?? null;

/** A whole second without its empty fraction. */
export const isoText = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

/** An object as JSON has them, not an instance of some class. */
function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
