import type { CheckReport, SchemaChange } from '../core/report.ts';

/** Outcomes of checks, the worst first. */
export const OUTCOMES = { failed: '❌', quarantined: '🚧', warned: '⚠️', passed: '✅' } as const;

const ORDER = Object.keys(OUTCOMES);

/** Failed checks first, then those that took rows out, then those that warn. */
export function byOutcome<Check extends Pick<CheckReport, 'outcome'>>(checks: readonly Check[]): Check[] {
  return checks.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** What became of a changed column, in words. */
export const ACTIONS: Readonly<Record<SchemaChange['action'], string>> = {
  added: 'added',
  kept_empty: 'stays, empty',
  widened: 'widened',
  failed: 'refused: the stream failed',
  rows_discarded: 'rows dropped',
  column_discarded: 'column dropped',
  values_discarded: 'cells emptied',
};

/** `integer → string`; a type alone where only one is known. */
export function typesOf({ from, to }: SchemaChange): string {
  return [from, to].filter((type) => type !== undefined).join(' → ');
}
