/** The limits that the HTML standard sets. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/** The standard's rules for non-negative integers: leading white space, a plus, then digits; what follows is ignored. */
function nonNegative(text: string | undefined): number | undefined {
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(text ?? '')?.[1];
  if (digits !== undefined) return Number(digits);
  return /^[\t\n\f\r ]*-0+(?!\d)/.test(text ?? '') ? 0 : undefined;
}

/** Columns that a cell covers: 1 to 1,000; what is no number, and zero, is 1. */
export const colspanOf = (text: string | undefined): number => Math.min(nonNegative(text) || 1, MOST_COLUMNS);

/** Rows that a cell covers; zero means all that are left in its thead, tbody or tfoot. */
export function rowspanOf(text: string | undefined): number {
  const rows = nonNegative(text) ?? 1;
  return rows === 0 ? Number.POSITIVE_INFINITY : Math.min(rows, MOST_ROWS);
}
