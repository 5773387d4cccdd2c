const SPECIAL = /[",\r\n]|^\uFEFF/;

const field = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One record as canonical CSV with its LF; a line of one empty field is `""`, because many readers skip empty lines. */
export function csvLine(cells: readonly (string | undefined)[]): string {
  const line = cells.map((cell) => (cell === undefined ? '' : field(cell))).join(',');
  return line === '' ? '""\n' : `${line}\n`;
}
