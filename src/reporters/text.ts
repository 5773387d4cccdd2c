import type { FieldReport, Report, StreamReport } from '../core/report.ts';
import { formatBytes, formatDuration } from '../core/units.ts';
import {
  countOf,
  describeRendering,
  formatCount,
  formatRate,
  formatShare,
  formatTimestamp,
  listSome,
} from './format.ts';
import { type NamedProblem, problemsOf } from './problems.ts';
import { changeTexts, checkTexts, rowChanges } from './text-checks.ts';
import { warehouseText } from './text-warehouse.ts';
import { pad, textWidth, visible } from './visible.ts';

const RULE = '='.repeat(72);

/** The report as plain text: the totals first, then each stream, then problems with their remedies. Ends in a line break. */
export function renderText(report: Report): string {
  const { run } = report;
  return [
    RULE,
    `adip-ingest report: ${run.status.toUpperCase()}`,
    RULE,
    aligned(totals(report)),
    ...report.streams.map(streamText),
    ...warehouseText(report),
    problemText('Errors', problemsOf(report, 'errors')),
    problemText('Warnings', problemsOf(report, 'warnings')),
    `\n${aligned(facts(report))}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n');
}

type Pair = readonly [label: string, value: string];

function totals({ run, totals: sum, streams, published }: Report): Pair[] {
  const outputs = streams.flatMap((stream) => stream.outputs);
  const objects = published.s3?.objects.map(({ uri }) => uri) ?? [];
  const formats = new Set(outputs.map(({ format, format_reason }) => `${format.toUpperCase()} (${format_reason})`));
  return [
    ...(run.pipeline === undefined ? [] : [['Pipeline', run.pipeline] as const]),
    ['Timestamp', formatTimestamp(run.started_at)],
    ['Pages Requested', formatCount(sum.pages_requested)],
    ['Successful Pages', formatCount(sum.pages_succeeded)],
    ['Failed Pages', formatCount(sum.pages_failed)],
    ['Total Retries', formatCount(sum.retries)],
    ['Records Ingested', formatCount(sum.records)],
    [
      'Rows Changed',
      `${formatCount(sum.added)} added, ${formatCount(sum.updated)} updated, ${formatCount(sum.removed)} removed`,
    ],
    ['Received', formatBytes(sum.bytes)],
    ['Execution Time', formatDuration(run.duration_ms)],
    ...many(
      'CSV Output',
      outputs.filter(({ format }) => format === 'csv').map(({ path }) => path),
    ),
    ...many('S3 URI', objects),
    ...many('Format Chosen', [...formats]),
  ];
}

function facts({ run, published }: Report): Pair[] {
  const { trigger } = run;
  const git = published.git;
  const pairs: (Pair | false | undefined)[] = [
    git && ['Commit', [git.status, git.commit, git.branch && `on ${git.branch}`].filter(Boolean).join(' ')],
    published.s3 && ['S3', published.s3.status],
    ['Run', `${run.id}, attempt ${run.attempt}`],
    run.dry_run && ['Dry Run', 'nothing was published'],
    run.limit !== undefined && ['Trial', `${countOf(run.limit, 'page')} per stream; nothing was published`],
    (trigger.event ?? trigger.actor) !== undefined && [
      'Trigger',
      [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' '),
    ],
    trigger.run_url !== undefined && ['Run URL', trigger.run_url],
    ['Finished', formatTimestamp(run.finished_at)],
    ['Seed', String(run.seed)],
    ['Version', run.version],
  ];
  return pairs.filter((pair) => pair !== undefined && pair !== false);
}

function streamText(stream: StreamReport): string {
  const rate = formatRate(stream.records, stream.duration_ms);
  const { changes } = stream;
  const pairs: Pair[] = [
    [
      'Pages',
      `${formatCount(stream.pages_succeeded)} of ${formatCount(stream.pages_requested)}, ${formatCount(stream.pages_failed)} failed`,
    ],
    [
      'Records',
      `${formatCount(stream.records)}${rate === undefined ? '' : ` (${rate})`}, ${formatCount(stream.duplicates)} duplicates`,
    ],
    ['Rows', formatCount(stream.rows)],
    ['Requests', `${formatCount(stream.requests)}, ${countOf(stream.retries, 'retry', 'retries')}`],
    ...many(
      'Retried for',
      Object.entries(stream.retries_by_cause).map(([cause, times]) => `${cause}: ${formatCount(times)}`),
    ),
    ['Waited', formatDuration(stream.waited_ms)],
    ['Time', formatDuration(stream.duration_ms)],
  ];
  if (stream.fallback !== undefined) pairs.push(['Fallback', stream.fallback.used]);
  if (!changes && stream.last_delivered_at !== undefined)
    pairs.push(['Data of', `${formatTimestamp(stream.last_delivered_at)}, by an earlier run`]);
  if (stream.resumed_at !== undefined) pairs.push(['Resumed at', stream.resumed_at]);
  pairs.push(...rowChanges(stream));
  if (stream.replaced_characters > 0)
    pairs.push(['Replaced', countOf(stream.replaced_characters, 'invalid character')]);
  if (stream.new_columns.length > 0) pairs.push(['New columns', listSome(stream.new_columns, 20)]);
  if (stream.vanished_columns.length > 0) pairs.push(['Gone columns', listSome(stream.vanished_columns, 20)]);
  if (stream.recovered_pages.length > 0) pairs.push(['Recovered', listSome(stream.recovered_pages, 20)]);
  pairs.push(...sitePairs(stream));
  const empty = stream.columns.filter((column) => column.empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
  pairs.push(
    ...many(
      'Empty values',
      empty.map((column) => `${column.name}: ${formatShare(column.empty_rate)}`),
    ),
  );
  pairs.push(...changeTexts(stream), ...many('Check', checkTexts(stream)));
  pairs.push(
    ...many(
      'Failed page',
      stream.failed_pages.map(
        ({ page, code, reason, attempts }) => `${page}: ${reason} (${code}, ${countOf(attempts, 'attempt')})`,
      ),
    ),
  );
  if (stream.failed_pages.length > 0) pairs.push(['', 'The next run asks for the failed pages first.']);
  return `\n${visible(stream.name)}: ${stream.status}\n${indent(aligned(pairs))}`;
}

/** What the selectors of a site found; nothing for other sources. */
function sitePairs({ fields = [], rendering, snapshots = [] }: StreamReport): Pair[] {
  const pairs: Pair[] = rendering ? [['Pages came', describeRendering(rendering)]] : [];
  if (fields.length > 0) pairs.push(...many('Field', fields.map(fieldText)));
  if (snapshots.length > 0)
    pairs.push(
      ...many(
        'Snapshot',
        snapshots.map(({ kind, path, url }) => `${path}: ${kind}, ${url}`),
      ),
    );
  return pairs;
}

function fieldText({
  name,
  hits,
  misses,
  hit_rate,
  used,
  unparsed,
  healed,
  earlier_hit_rate,
  proposal,
}: FieldReport): string {
  const parts = [`${formatCount(hits)} of ${formatCount(hits + misses)} (${formatShare(hit_rate)})`];
  if (earlier_hit_rate !== undefined && earlier_hit_rate !== hit_rate)
    parts.push(`last run ${formatShare(earlier_hit_rate)}`);
  if (used.length > 0) parts.push(`by ${used.map((one) => `${one.select} ${formatCount(one.hits)}`).join(' | ')}`);
  if (unparsed > 0) parts.push(`${formatCount(unparsed)} not of its type`);
  if (healed > 0) parts.push(`${formatCount(healed)} healed`);
  if (proposal) parts.push(`proposed: ${proposal.select} (likeness ${proposal.score})`);
  return `${name}: ${parts.join(', ')}`;
}

function problemText(title: string, problems: readonly NamedProblem[]): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ where, problem: { code, message, remedy } }) => {
    const first = `- ${where === undefined ? '' : `${visible(where)}: `}${visible(message)} (${visible(code)})`;
    return remedy === undefined ? first : `${first}\n  Next: ${visible(remedy)}`;
  });
  return `\n${title}\n${items.join('\n')}`;
}

/** One label over several lines; `none` where there is nothing to name. */
function many(label: string, values: readonly string[]): Pair[] {
  if (values.length === 0) return [[label, 'none']];
  return values.map((value, at) => [at === 0 ? label : '', value]);
}

function aligned(pairs: readonly Pair[]): string {
  const width = Math.max(...pairs.map(([label]) => textWidth(label))) + 1;
  return pairs.map(([label, value]) => `${pad(label === '' ? '' : `${label}:`, width)} ${visible(value)}`).join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
