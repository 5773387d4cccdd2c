const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/**
 * Received text as one line in which nothing acts and nothing hides: control characters, terminal escapes, line breaks
 * and direction overrides become `\n`, `\x1b`, `\u202e`; lone surrogates U+FFFD.
 */
export function visible(text: string): string {
  return text.toWellFormed().replace(HIDDEN, (character) => NAMED[character] ?? escapeCode(character.codePointAt(0)!));
}

function escapeCode(code: number): string {
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as single characters; a flag or a letter with its accents is one. */
function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

const ZERO_WIDTH = /^(?:\p{Mark}|\u200c|\u200d)+$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f/u;

const widthOf = (grapheme: string): number => (ZERO_WIDTH.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += widthOf(grapheme);
  return width;
}

/** The text in at most `width` columns, with `…` where something was left out. */
export function truncate(text: string, width: number): string {
  // A cell of a million characters must not be segmented whole only to show thirty of them.
  const head = text.length > width * 16 + 64 ? text.slice(0, width * 16 + 64).toWellFormed() : text;
  if (head === text && textWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(head)) {
    const next = used + widthOf(grapheme);
    if (next > width - 1) break;
    kept += grapheme;
    used = next;
  }
  return `${kept}…`;
}

/** Filled up with spaces to `width` columns, at the right or, for numbers, at the left. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** At most `max` characters, with `…` where something was left out; never half a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
}
