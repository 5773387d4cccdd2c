import { plainText } from '../structured/elements.ts';
import type { GridRow } from './grid.ts';

/** The rows that name the columns: as many as the config says, else those of the first thead, else leading rows of th. */
export function headRows(rows: readonly GridRow[], given: number | undefined): readonly GridRow[] {
  const body = rows.filter(({ part, cells }) => part !== 'tfoot' && cells.length > 0);
  if (given !== undefined) return body.slice(0, given);
  const thead = firstThead(body);
  if (thead.length > 0) return thead;
  const end = body.findIndex((row) => !isHead(row));
  // A table of th alone still has rows.
  return body.slice(0, end < 0 ? 1 : end);
}

function firstThead(rows: readonly GridRow[]): readonly GridRow[] {
  const from = rows.findIndex(({ part }) => part === 'thead');
  if (from < 0) return [];
  const group = rows[from]!.group;
  return rows.filter((row) => row.group === group);
}

/** Cells of th only; the corner over a column of row heads may be an empty td. */
function isHead({ cells }: GridRow): boolean {
  const [corner, ...others] = cells;
  if (corner === undefined) return false;
  const cornerFits = corner.name === 'th' || (others.length > 0 && plainText(corner) === '');
  return cornerFits && others.every(({ name }) => name === 'th');
}

/** What stands over each column, top to bottom, each text once: `Price min`. */
export function headTexts(heads: readonly GridRow[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    const parts = heads.map(({ texts }) => texts[column] ?? '').filter((text) => text !== '');
    return [...new Set(parts)].join(' ');
  });
}

/** Names for the columns, no two alike: `price_2` for the second price, `column_3` for a third without a name. */
export function uniqueNames(texts: readonly string[]): string[] {
  const wanted = texts.map((text, column) => text || `column_${column + 1}`);
  const reserved = new Set(wanted);
  const used = new Map<string, number>();
  return wanted.map((name) => {
    let count = used.get(name) ?? 0;
    used.set(name, count + 1);
    if (count === 0) return name;
    do count += 1;
    while (reserved.has(`${name}_${count}`));
    used.set(name, count);
    reserved.add(`${name}_${count}`);
    return `${name}_${count}`;
  });
}
