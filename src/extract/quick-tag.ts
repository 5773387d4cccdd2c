import type { Token } from 'parse5';

/** A tag as it is written. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly attributes: Token.Attribute[];
  /** Place behind its `>`. */
  readonly end: number;
}

const [NONE, SPACE, SLASH, GREATER, EQUALS, QUOTE, LETTER, UPPER, NAME] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What an ASCII character may be in a tag; nothing else is read here. */
const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[ \n\t\f]/.test(sign)) return SPACE;
  if (sign === '/') return SLASH;
  if (sign === '>') return GREATER;
  if (sign === '=') return EQUALS;
  if (sign === '"' || sign === "'") return QUOTE;
  if (/[a-z]/.test(sign)) return LETTER;
  if (/[A-Z]/.test(sign)) return UPPER;
  return code > 0x20 && code < 0x7f && !/[<`&]/.test(sign) ? NAME : NONE;
});

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? KINDS[code]! : NONE; // NaN behind the end compares as false
};

/** The tag that begins at `at`; undefined for what is no tag or is written in a way that needs the standard's own steps. */
export function readTag(text: string, at: number): Tag | undefined {
  const isEnd = text.charCodeAt(at + 1) === 0x2f;
  const start = at + (isEnd ? 2 : 1);
  const first = kindAt(text, start);
  if (first !== LETTER && first !== UPPER) return undefined;
  const nameEnd = endOfName(text, start);
  const name = nameOf(text, start, nameEnd);
  const attributes: Token.Attribute[] = [];
  for (let here = nameEnd; ; ) {
    here = behindSpace(text, here);
    switch (kindAt(text, here)) {
      case GREATER:
        return { name, isEnd, isSelfClosing: false, attributes, end: here + 1 };
      case SLASH:
        if (kindAt(text, here + 1) !== GREATER) return undefined;
        return { name, isEnd, isSelfClosing: true, attributes, end: here + 2 };
      case LETTER:
      case UPPER:
      case NAME:
        here = readAttribute(text, here, attributes);
        if (here < 0) return undefined;
        break;
      default:
        return undefined;
    }
  }
}

/** Adds the attribute at `at` and gives the place behind it; -1 where it is not written plainly. */
function readAttribute(text: string, at: number, attributes: Token.Attribute[]): number {
  const nameEnd = endOfName(text, at);
  const name = nameOf(text, at, nameEnd);
  const sign = behindSpace(text, nameEnd);
  if (kindAt(text, sign) !== EQUALS) {
    add(attributes, name, '');
    return sign;
  }
  const start = behindSpace(text, sign + 1);
  const kind = kindAt(text, start);
  if (kind === QUOTE) {
    const end = text.indexOf(text[start]!, start + 1);
    const value = end < 0 ? undefined : decoded(text.slice(start + 1, end));
    if (value === undefined) return -1;
    add(attributes, name, value);
    return end + 1;
  }
  const end = endOfBareValue(text, start);
  const next = kindAt(text, end);
  if (end === start || (next !== SPACE && next !== GREATER)) return -1;
  add(attributes, name, text.slice(start, end));
  return end;
}

function endOfBareValue(text: string, from: number): number {
  let at = from;
  for (let kind = kindAt(text, at); kind >= LETTER || kind === SLASH || kind === EQUALS; kind = kindAt(text, at))
    at += 1;
  return at;
}

/** The first of one name counts. */
function add(attributes: Token.Attribute[], name: string, value: string): void {
  for (const attribute of attributes) if (attribute.name === name) return;
  attributes.push({ name, value });
}

/** Without references, or with `&amp;` alone. */
function decoded(value: string): string | undefined {
  if (!value.includes('&')) return value;
  return /&(?!amp;)/.test(value) ? undefined : value.replaceAll('&amp;', '&');
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (kindAt(text, at) >= LETTER) at += 1;
  return at;
}

/** Names as they are written and in small letters. A page has few, each many times over: a string that is known needs no new hash. */
const known: ({ readonly written: string; readonly name: string } | undefined)[] = new Array(1024).fill(undefined);
/** V8 copies what is cut out up to this length; longer cuts would keep their whole page alive. */
const LONGEST_KNOWN = 12;

function nameOf(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST_KNOWN) return text.slice(start, end).toLowerCase();
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = hash & (known.length - 1);
  const candidate = known[place];
  if (candidate !== undefined && candidate.written.length === length && text.startsWith(candidate.written, start))
    return candidate.name;
  const written = text.slice(start, end);
  const name = written.toLowerCase();
  known[place] = { written, name };
  return name;
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (kindAt(text, at) === SPACE) at += 1;
  return at;
}
