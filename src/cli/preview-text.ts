import type { Plan, StreamPlan } from '../config/index.ts';
import type { Secrets } from '../core/secrets.ts';
import { formatBytes, formatCount } from '../core/units.ts';
import { renderTable } from '../reporters/index.ts';
import type { Choice, Previewed } from '../run/trial/preview.ts';
import { csvField } from '../sinks/csv-quote.ts';
import { type ColumnFacts, describeColumns, keyCandidates, type Rows, rowsOf } from './preview-columns.ts';
import { type TextFact, textsBehind, textTable } from './preview-texts.ts';
import { shownRequestOf } from './request-text.ts';

/** What a preview says, whatever its form. */
export interface Description {
  readonly stream: string;
  readonly request: string;
  /** Of a stream that runs for records of another: the one that was asked for. */
  readonly partition?: string;
  readonly pages: readonly { readonly page: string; readonly records: number; readonly bytes: number }[];
  /** What was found or configured: records, paginator. */
  readonly found: readonly Choice[];
  /** The next page's request, or why there is none. */
  readonly next: string;
  readonly key: { readonly columns: readonly string[]; readonly configured: boolean };
  readonly columns: readonly ColumnFacts[];
  readonly sample: Rows;
  readonly warnings: readonly string[];
  /** Of a site: what stood on the page where a value does not show it (booleans, what does not parse). */
  readonly texts?: readonly TextFact[];
}

/** @param limit rows at most */
export function describePreview(
  plan: Plan,
  stream: StreamPlan,
  previewed: Previewed,
  limit: number,
  secrets: Pick<Secrets, 'redact'>,
): Description {
  const { pages, startedAt, next, turn } = previewed;
  const batches = pages.map(({ decoded }) => decoded.batch);
  const columns = describeColumns(batches);
  const records = batches.reduce((sum, { rows }) => sum + rows, 0);
  const ask = (cursor?: Previewed['next']): string => {
    const { method, url } = shownRequestOf(plan, stream, startedAt, secrets, cursor ?? undefined, turn);
    return `${method} ${url}`;
  };
  const configured = stream.primary_key.length > 0;
  const texts = textsBehind(pages);
  return {
    stream: stream.name,
    request: ask(),
    ...(turn.partition.label === '' ? {} : { partition: turn.partition.label }),
    pages: pages.map(({ label, bytes, decoded }) => ({ page: label, records: decoded.batch.rows, bytes })),
    found: findings(stream, previewed.choices),
    next: next === null ? `none: ${pages.at(-1)?.step.stop ?? 'the end'}` : ask(next),
    key: { columns: configured ? stream.primary_key : keyCandidates(columns, records, stream.name), configured },
    columns,
    sample: rowsOf(batches, limit),
    ...(texts.length === 0 ? {} : { texts }),
    warnings: pages.flatMap(({ step }) => (step.warning === undefined ? [] : [step.warning])),
  };
}

/** What the config says stands beside what was found, in the same form. */
function findings(stream: StreamPlan, choices: readonly Choice[]): Choice[] {
  const reason = 'configured';
  if (stream.kind === 'site') {
    const paging = { what: 'paginator', choice: stream.paginator?.type ?? 'start alone', reason };
    return [...(stream.items ? [{ what: 'items', choice: stream.items.join(', '), reason }] : []), paging, ...choices];
  }
  if (stream.kind !== 'api') return [...choices];
  const { records_path, paginator } = stream;
  const records: Choice[] =
    records_path === undefined ? [] : [{ what: 'records', choice: quoteEmpty(records_path), reason }];
  const paging: Choice[] = paginator.type === 'auto' ? [] : [{ what: 'paginator', choice: paginator.type, reason }];
  return [...records, ...paging, ...choices.map((one) => ({ ...one, choice: quoteEmpty(one.choice) }))];
}

const quoteEmpty = (text: string): string => (text === '' ? '"" (the whole body)' : text);

/** The rows as CSV, nothing else. */
export function previewCsv({ sample }: Description): string {
  const line = (cells: readonly (string | undefined)[]) =>
    cells.map((cell) => csvField(cell ?? '').toString()).join(',');
  return [sample.columns, ...sample.rows].map((cells) => `${line(cells)}\n`).join('');
}

/** One JSON object; the rows as objects of texts, null where there is no value. */
export function previewJson({ sample, columns, ...rest }: Description): string {
  const rows = sample.rows.map((row) => Object.fromEntries(sample.columns.map((name, at) => [name, row[at] ?? null])));
  const facts = columns.map(({ example: _, empty, ...column }) => ({ ...column, empty_rate: empty }));
  return `${JSON.stringify({ ...rest, columns: facts, rows }, null, 1)}\n`;
}

/** For people: the rows as a table, then what was found. */
export function previewText(description: Description, width: number): string {
  const { stream, pages, sample, columns, found, next, warnings, texts } = description;
  const records = pages.reduce((sum, page) => sum + page.records, 0);
  const table = renderTable(
    sample.columns,
    sample.rows.map((row) => row.map((cell) => cell ?? '')),
    width,
  );
  const shown = sample.rows.length < records ? `, the first ${sample.rows.length} of ${formatCount(records)} rows` : '';
  const facts: [string, string][] = [
    ...(description.partition === undefined ? [] : [['for', description.partition] as [string, string]]),
    ['first request', description.request],
    ...pages.map(({ page, records: rows, bytes }): [string, string] => [
      page,
      `${formatCount(rows)} records, ${formatBytes(bytes)}`,
    ]),
    ...found.map(({ what, choice, reason }): [string, string] => [what, `${choice} (${reason})`]),
    ['next page', next],
    ['primary key', keyText(description)],
    ...warnings.map((warning): [string, string] => ['warning', warning]),
  ];
  const label = Math.max(...facts.map(([name]) => name.length));
  return [
    `${stream}${shown}`,
    '',
    table,
    '',
    ...facts.map(([name, value]) => `${name.padEnd(label)}  ${value}`),
    '',
    columnTable(columns, width),
    '',
    ...(texts === undefined ? [] : [textTable(texts, width), '']),
  ].join('\n');
}

function keyText({ key: { columns, configured } }: Description): string {
  if (configured) return `${columns.join(', ')} (configured)`;
  return columns.length > 0
    ? `${columns[0]} may be one (named like it, filled and different in every row)`
    : 'no column is filled, different in every row and named like one';
}

function columnTable(columns: readonly ColumnFacts[], width: number): string {
  const rows = columns.map(({ name, type, empty, example }) => [
    name,
    type,
    empty === 0 ? '' : `${(empty * 100).toFixed(empty < 0.1 ? 1 : 0)} %`,
    example ?? '',
  ]);
  return renderTable(['column', 'type', 'empty', 'first value'], rows, width);
}
