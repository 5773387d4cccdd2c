import type { FieldReport, StreamReport } from '../../core/report.ts';
import { describeRendering, formatCount, formatShare } from '../format.ts';
import { code, html, type Markup, NOTHING, table } from './markup.ts';

/** Columns that came, went or are empty, and what the selectors of a site found. */
export function fieldsOf(stream: StreamReport): Markup {
  return html`${columnDrift(stream)}${emptyColumns(stream)}${fields(stream)}${snapshots(stream)}`;
}

function columnDrift({ new_columns, vanished_columns, schema_changes = [] }: StreamReport): Markup {
  const told = new Set(schema_changes.map(({ column }) => column));
  const rows = [
    ...schema_changes.map(({ column, change, from, to, action, rows: count }) => [
      code(column),
      change === 'type' ? `${from ?? '?'} → ${to ?? '?'}` : change,
      `${action.replaceAll('_', ' ')}${count === undefined ? '' : `, ${formatCount(count)} rows`}`,
    ]),
    ...vanished_columns.filter((name) => !told.has(name)).map((name) => [code(name), 'vanished', 'kept, empty']),
    ...new_columns.filter((name) => !told.has(name)).map((name) => [code(name), 'new', 'added']),
  ];
  return rows.length === 0
    ? NOTHING
    : html`<h3>Columns that changed</h3>${table(['Column', 'Change', 'What was done'], rows)}`;
}

function emptyColumns({ columns }: StreamReport): Markup {
  const empty = columns.filter(({ empty_rate }) => empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
  if (empty.length === 0) return NOTHING;
  const rows = empty.map(({ name, empty_rate, missing, null: nulls }) => [
    code(name),
    formatShare(empty_rate),
    formatCount(missing),
    formatCount(nulls),
  ]);
  return html`<h3>Empty values: ${empty.length} of ${columns.length} columns</h3>${table(['Column', 'Share:', 'Missing:', 'Null:'], rows, 60)}`;
}

function fields({ fields: all = [], rendering }: StreamReport): Markup {
  if (all.length === 0 && !rendering) return NOTHING;
  const pages = rendering ? html`<p class="quiet">Pages: ${describeRendering(rendering)}</p>` : NOTHING;
  const names = ['Field', 'Found:', 'Last run:', 'Selectors that matched', 'Not of its type:', 'Healed:'];
  return html`<h3>Fields</h3>${pages}${table(names, all.map(fieldRow))}`;
}

function fieldRow({ name, hits, misses, hit_rate, earlier_hit_rate, used, unparsed, healed, proposal }: FieldReport) {
  return [
    code(name),
    `${formatCount(hits)} of ${formatCount(hits + misses)}, ${formatShare(hit_rate)}`,
    earlier_hit_rate === undefined ? '' : formatShare(earlier_hit_rate),
    html`${used.map(({ select, hits: times }) => html`${code(select)} ${formatCount(times)}<br>`)}${proposal && html`proposed: ${code(proposal.select)} (likeness ${String(proposal.score)})`}`,
    formatCount(unparsed),
    formatCount(healed),
  ];
}

function snapshots({ snapshots: all = [] }: StreamReport): Markup {
  if (all.length === 0) return NOTHING;
  const rows = all.map(({ kind, path, url }) => [kind, code(path), url]);
  return html`<h3>Snapshots of what went wrong</h3>${table(['Kind', 'File', 'Page'], rows, 50)}`;
}
