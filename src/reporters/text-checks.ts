import type { CheckReport, StreamReport } from '../core/report.ts';
import { ACTIONS, byOutcome, typesOf } from './check-order.ts';
import { countOf, formatCount } from './format.ts';

/** Checks, the failed ones first, each with the rows that do not hold below it. */
export function checkTexts({ checks }: StreamReport): string[] {
  return byOutcome(checks).flatMap((check) => [
    `${check.outcome.toUpperCase()} ${check.check}: ${check.detail}`,
    ...samplesOf(check),
  ]);
}

const samplesOf = ({ samples = [] }: CheckReport): string[] =>
  samples.map(({ key, value }) => `  ${key}${value === '' ? '' : `: ${value}`}`);

/** Columns that are new, gone or of another type, and rows that were put aside. */
export function changeTexts({ schema_changes = [], quarantine }: StreamReport): [label: string, text: string][] {
  const columns = schema_changes.map((change): [string, string] => {
    const { column, change: what, action, rows } = change;
    const about = [typesOf(change), ACTIONS[action], rows === undefined ? '' : countOf(rows, 'row')];
    return ['Schema', `${column} ${what}: ${about.filter((part) => part !== '').join(', ')}`];
  });
  if (!quarantine) return columns;
  const { path, rows, kept } = quarantine;
  return [...columns, ['Quarantine', `${countOf(rows, 'row')} of this run; ${path} holds ${formatCount(kept)}`]];
}

/** What became of the rows, or in a dry run would have. */
export function rowChanges({ changes, would_change }: StreamReport): [label: string, text: string][] {
  const told: [string, typeof changes][] = [
    ['Changes', changes],
    ['Would change', would_change],
  ];
  return told.flatMap(([label, found]): [string, string][] =>
    found
      ? [[label, `+${formatCount(found.added)} ~${formatCount(found.updated)} -${formatCount(found.removed)}`]]
      : [],
  );
}
