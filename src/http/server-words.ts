import type { HttpResponse } from '../core/http.ts';
import { type Json, parseJson } from '../core/json.ts';

/** A body above this (bytes) is no complaint. */
const LOOKED_BYTES = 16 * 1024;
/** Nothing longer is shown, and nothing is cut: half a secret would be no secret to whoever masks them. */
const MAX_CHARS = 200;
const MAX_TEXTS = 3;
const MAX_DEPTH = 4;
const TELLING = /^(errors?|message|msg|details?|reason|title|description|error_?description|error_?message)$/i;

/** What an answer that refuses says of the reason, on one line; nothing of HTML, of bytes and of long texts. */
export function serverWords({ body }: Pick<HttpResponse, 'body'>): string | undefined {
  if (body.byteLength === 0 || body.byteLength > LOOKED_BYTES) return undefined;
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  const said = textsOf(text).map(onOneLine).filter(isShown);
  return said.length === 0 ? undefined : [...new Set(said)].slice(0, MAX_TEXTS).join('; ');
}

function textsOf(text: string): string[] {
  if (!/^\s*[{["]/.test(text)) return [text];
  try {
    const told = [...telling(parseJson(text), true, 0)];
    return told.length > 0 ? told : [text];
  } catch {
    return [text];
  }
}

function* telling(value: Json | undefined, isTold: boolean, depth: number): Generator<string> {
  if (typeof value === 'string' && isTold) yield value;
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const one of value) yield* telling(one, isTold, depth + 1);
  else for (const [key, one] of Object.entries(value)) yield* telling(one, TELLING.test(key), depth + 1);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isShown = (text: string): boolean =>
  text !== '' && text.length <= MAX_CHARS && !text.startsWith('<') && !/[\p{Cc}\uFFFD]/u.test(text);
