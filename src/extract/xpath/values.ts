import { type Node, stringOf } from './nodes.ts';

export type Value = string | number | boolean | readonly Node[];

export interface Context {
  readonly node: Node;
  readonly position: number;
  readonly size: number;
  /** What `/` is. */
  readonly root: Node;
}

export function toBoolean(value: Value): boolean {
  return typeof value === 'object' ? value.length > 0 : Boolean(value);
}

export function toText(value: Value): string {
  if (typeof value === 'object') return value[0] === undefined ? '' : stringOf(value[0]);
  return String(value);
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}
