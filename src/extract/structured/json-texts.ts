import type { Json } from '../../core/json.ts';
import { exactJson } from './exact-json.ts';
import { looseJson } from './loose-json.ts';
import { blankEnd } from './script-lexer.ts';

export interface JsonTexts {
  readonly values: readonly Json[];
  /** Why not everything could be read. */
  readonly problem: string | undefined;
}

const WRAPPING =
  /^(?:\s|\ufeff|<!--|-->|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)+|(?:\s|;|<!--|(?:\/\/\s*)?-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)+$/g;
const QUOTE_ENTITY = /&(?:quot|#0*34|#[xX]0*22);/;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };

/**
 * The JSON texts of a script, one after the other; what stands before a mistake that cannot be mended is kept. Entities
 * are decoded only where a page has escaped the quotes of the whole: inside of texts they belong to the text.
 */
export function jsonTexts(text: string): JsonTexts {
  const strict = strictly(text);
  if (strict !== undefined) return { values: [strict], problem: undefined };
  const body = text.replace(WRAPPING, '');
  const read = oneAfterTheOther(body);
  if (read.problem === undefined || read.values.length > 0 || !QUOTE_ENTITY.test(body)) return read;
  const decoded = oneAfterTheOther(decodeEntities(body).replace(WRAPPING, ''));
  return decoded.problem === undefined ? decoded : read;
}

function strictly(text: string): Json | undefined {
  try {
    return exactJson(text);
  } catch {
    return undefined;
  }
}

function oneAfterTheOther(text: string): JsonTexts {
  const values: Json[] = [];
  for (let at = next(text, 0); at < text.length; ) {
    try {
      const { value, end } = looseJson(text, at, 'json');
      values.push(value);
      at = next(text, end);
    } catch (error) {
      return { values, problem: error instanceof Error ? error.message : String(error) };
    }
  }
  return { values, problem: undefined };
}

function next(text: string, from: number): number {
  let at = blankEnd(text, from);
  while (text[at] === ';' || text[at] === ',') at = blankEnd(text, at + 1);
  return at;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:(quot|amp|lt|gt|apos|nbsp)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g,
    (whole, name, ten, hex) => {
      if (name !== undefined) return ENTITIES[name as string] ?? whole;
      const code = ten === undefined ? Number.parseInt(hex as string, 16) : Number(ten);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
