import type { Json } from '../core/json.ts';
import type { Injection } from '../core/paginator.ts';
import { asText } from './values.ts';

export type InjectPlace = 'query' | 'header' | 'body' | 'path';

/** Puts one value where the config says; bodies and paths keep its type, the rest is text. */
export function place(where: InjectPlace, name: string, value: Json): Injection {
  if (where === 'query') return { query: { [name]: asText(value) } };
  if (where === 'header') return { headers: { [name.toLowerCase()]: asText(value) } };
  if (where === 'body') return { body: { [name]: value } };
  return { scope: { [name]: value } };
}

/** The page size goes where the position goes; beside a position in the path it is a query parameter. */
export function placeSize(where: InjectPlace, name: string | undefined, size: number | undefined): Injection {
  if (name === undefined || size === undefined) return {};
  return place(where === 'path' ? 'query' : where, name, size);
}

export function merge(...parts: readonly Injection[]): Injection {
  const merged: {
    query?: Record<string, string>;
    headers?: Record<string, string>;
    body?: Record<string, Json>;
    scope?: Record<string, Json>;
  } = {};
  for (const part of parts) {
    if (part.query) merged.query = { ...merged.query, ...part.query };
    if (part.headers) merged.headers = { ...merged.headers, ...part.headers };
    if (part.body) merged.body = { ...merged.body, ...part.body };
    if (part.scope) merged.scope = { ...merged.scope, ...part.scope };
  }
  return merged;
}
