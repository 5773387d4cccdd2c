import { pad, textWidth, truncate, visible } from './visible.ts';

const GAP = 2;
const NARROWEST = 4;
const WIDEST = 40;

/**
 * Rows as an aligned table of at most `width` columns, for `preview`: long cells end in `…`, wide characters take two
 * columns, control characters are shown, columns of numbers stand at the right. Columns that find no place are named below.
 */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  if (columns.length === 0) return '(no columns)';
  const cells = rows.map((row) => columns.map((_, at) => visible((row[at] ?? '').slice(0, 4_000))));
  const names = columns.map(visible);
  const wanted = names.map((name, at) =>
    Math.min(WIDEST, Math.max(NARROWEST, textWidth(name), ...cells.map((row) => textWidth(row[at]!)))),
  );
  const widths = fitWidths(wanted, width);
  const numeric = widths.map(
    (_, at) => rows.length > 0 && cells.every((row) => /^(-?[\d.]+(e[+-]?\d+)?)?$/i.test(row[at]!)),
  );
  const line = (texts: readonly string[]) =>
    widths
      .map((size, at) => pad(truncate(texts[at]!, size), size, numeric[at] ? 'right' : 'left'))
      .join(' '.repeat(GAP))
      .trimEnd();
  const lines = [line(names), widths.map((size) => '─'.repeat(size)).join(' '.repeat(GAP)), ...cells.map(line)];
  if (rows.length === 0) lines.push('(no rows)');
  const left = names.slice(widths.length);
  if (left.length > 0) lines.push('', truncate(`${left.length} more: ${left.join(', ')}`, Math.max(width, 20)));
  return lines.join('\n');
}

/** Widths of the leading columns that find place: the widest give way first. */
function fitWidths(wanted: readonly number[], width: number): number[] {
  const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size + GAP, -GAP);
  let kept = wanted.length;
  while (kept > 1 && total(wanted.slice(0, kept).map((size) => Math.min(size, 12))) > width) kept -= 1;
  const sizes = wanted.slice(0, kept);
  while (total(sizes) > width) {
    const widest = sizes.indexOf(Math.max(...sizes));
    if (sizes[widest]! <= NARROWEST) break;
    sizes[widest]! -= 1;
  }
  return sizes;
}
