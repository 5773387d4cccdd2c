/** A Markdown table; bars, angle brackets and line breaks in its cells are made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const cell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .replace(/`[^`]*`|[<>]/g, (found) => (found === '<' ? '&lt;' : found === '>' ? '&gt;' : found));

/** As code, which shows everything as it is. */
export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);
