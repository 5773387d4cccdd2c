const QUOTE = 0x22;

/** 1 for the bytes that make RFC 4180 quotes necessary: comma, quote, CR, LF. */
export const NEEDS_QUOTES = new Uint8Array(256);
for (const byte of [0x2c, QUOTE, 0x0d, 0x0a]) NEEDS_QUOTES[byte] = 1;

/** Puts quotes around what stands at [from, to) and doubles those within; gives the new end. Needs as many bytes again, and two. */
export function quoteInPlace(out: Buffer, from: number, to: number): number {
  let quotes = 0;
  for (let i = from; i < to; i++) if (out[i] === QUOTE) quotes += 1;
  const end = to + quotes + 2;
  let o = end - 1;
  out[o--] = QUOTE;
  for (let i = to - 1; i >= from; i--) {
    const byte = out[i]!;
    out[o--] = byte;
    if (byte === QUOTE) out[o--] = QUOTE;
  }
  out[from] = QUOTE;
  return end;
}

/** Quotes what stands at [from, to) where it has to be; gives the new end. */
export function quoteWhereNeeded(out: Buffer, from: number, to: number): number {
  for (let i = from; i < to; i++) if (NEEDS_QUOTES[out[i]!] === 1) return quoteInPlace(out, from, to);
  return to;
}

/** A text as a CSV field. A leading byte order mark is quoted, because at the head of a file it would be taken for the file's own. */
export function csvField(text: string): Buffer {
  const raw = Buffer.from(text);
  const out = Buffer.alloc(raw.length * 2 + 2);
  raw.copy(out);
  const marked = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
  const end = marked ? quoteInPlace(out, 0, raw.length) : quoteWhereNeeded(out, 0, raw.length);
  return out.subarray(0, end);
}
