const MARK = 0x27;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

const isTrigger = (byte: number | undefined): boolean =>
  byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === 0x09 || byte === 0x0d;

/**
 * True where a spreadsheet would run the text as a formula (`= + - @` TAB CR), or where it would look like a guarded
 * one; numbers are exempt, whatever their sign.
 */
export function needsGuard(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at < end && bytes[at] === MARK) at += 1;
  if (at === end || !isTrigger(bytes[at])) return false;
  return at > start || !NUMBER.test(bytes.toString('latin1', start, Math.min(end, start + 64)));
}

/** Takes the guard of `formula_guard: true` off a value again. */
export function unguard(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
