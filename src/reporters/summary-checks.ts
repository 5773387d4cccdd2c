import type { CheckReport, Report, StreamReport } from '../core/report.ts';
import type { Section } from './budget.ts';
import { ACTIONS, byOutcome, OUTCOMES, typesOf } from './check-order.ts';
import { countOf, formatCount } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';

/** Checks with what they found and the rows that do not hold, the failed ones first. */
export function checkSections({ streams }: Report): Section[] {
  const checks = byOutcome(
    streams.flatMap((stream) => stream.checks.map((check) => ({ ...check, stream: stream.name }))),
  );
  if (checks.length === 0) return quarantineSections(streams);
  const items = checks.map((check) =>
    row([
      OUTCOMES[check.outcome],
      code(check.stream, 80),
      code(check.check, 120),
      escapeMarkdown(check.detail, 300),
      samplesOf(check),
    ]),
  );
  const bad = checks.filter(({ outcome }) => outcome !== 'passed').length;
  const title =
    bad === 0 ? '### Checks' : `### Checks: ${formatCount(bad)} of ${formatCount(checks.length)} do not hold`;
  const head = `${title}\n\n${tableHead(['', 'Stream', 'Check', 'Found', 'Rows'])}`;
  const table: Section = { name: 'checks', priority: bad > 0 ? 3 : 6, head, items, enough: 200 };
  return [table, ...quarantineSections(streams)];
}

const samplesOf = ({ samples = [] }: CheckReport): string =>
  samples.map(({ key, value }) => `${code(key, 80)}${value === '' ? '' : `: ${code(value, 80)}`}`).join('<br>');

function quarantineSections(streams: readonly StreamReport[]): Section[] {
  const items = streams.flatMap(({ name, quarantine }) => {
    if (!quarantine) return [];
    const { path, rows, kept } = quarantine;
    return [
      `- 🚧 ${code(name, 80)}: ${countOf(rows, 'row')} of this run put aside; ${code(path)} holds ${formatCount(kept)}`,
    ];
  });
  return items.length === 0 ? [] : [{ name: 'quarantine', priority: 4, head: '', items }];
}

/** Columns that are new, gone or of another type, and what became of them. */
export function schemaSections({ streams }: Report): Section[] {
  const items = streams.flatMap(({ name, schema_changes = [] }) =>
    schema_changes.map((change) =>
      row([
        code(name, 80),
        code(change.column, 80),
        change.change,
        typesOf(change),
        ACTIONS[change.action],
        change.rows === undefined ? '' : formatCount(change.rows),
      ]),
    ),
  );
  if (items.length === 0) return [];
  const head = `### Columns that changed\n\n${tableHead(['Stream', 'Column', 'Change', 'Type', 'What became of it', 'Rows:'])}`;
  return [{ name: 'schema changes', priority: 5, head, items, enough: 100 }];
}
