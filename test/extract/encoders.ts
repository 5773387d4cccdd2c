/** Bytes of a text in a single-byte or double-byte charset, from the tables that TextDecoder has. */
export function encoderOf(charset: string): { readonly letters: readonly string[]; encode(text: string): Uint8Array } {
  const table = tableOf(charset);
  return {
    letters: [...table.keys()],
    encode: (text) => Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [...Buffer.from(letter)])),
  };
}

function tableOf(charset: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (/^[\p{L}\p{S}\p{P}]$/u.test(letter) && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // These bytes stand for nothing in this charset.
    }
  };
  for (let byte = 0x80; byte < 0x100; byte += 1) add(byte);
  if (/gb|big5|euc|jis/.test(charset))
    for (let lead = 0xa4; lead < 0xc8; lead += 1) for (let trail = 0xa1; trail < 0xff; trail += 1) add(lead, trail);
  return table;
}
