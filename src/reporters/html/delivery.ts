import type { Report, TransformReport, WarehouseReport } from '../../core/report.ts';
import { formatBytes, formatDuration } from '../../core/units.ts';
import { countOf, formatCount, formatTimestamp } from '../format.ts';
import { anchor, code, html, type Markup, NOTHING, table } from './markup.ts';
import { changesText, chip } from './overview.ts';

/** Databases, transforms, the commit and the objects. */
export function delivery(report: Report): Markup {
  const { warehouses = [], transforms = [], published } = report;
  return html`${warehouses.length > 0 && html`<h2>Databases</h2>${warehouses.map(warehouse)}`}${transformTable(transforms)}${publishedTo(published)}`;
}

function warehouse({ kind, place, status, duration_ms, tables, error }: WarehouseReport): Markup {
  const rows = tables.map((one) => [
    chip(one.how),
    code(one.table),
    formatCount(one.rows),
    formatCount(one.upserted),
    formatCount(one.deleted),
    one.error?.message,
  ]);
  const names = ['', 'Table', 'Rows:', 'Written:', 'Deleted:', ''];
  return html`<div class="card"><p>${chip(status)} <b>${kind}</b> ${code(place)} <span class="quiet">${formatDuration(duration_ms)}</span></p>${error && html`<p>${error.message}</p>`}${table(names, rows)}</div>`;
}

function transformTable(transforms: readonly TransformReport[]): Markup {
  if (transforms.length === 0) return NOTHING;
  const rows = transforms.map(({ name, status, rows: count, duration_ms, table: made, outputs, errors, checks }) => [
    chip(status),
    html`<b>${name}</b>`,
    formatCount(count),
    html`${made !== undefined && html`table ${code(made)} `}${outputs.map(({ path, changed }) => html`${code(path)} ${changed ? 'changed' : 'unchanged'} `)}${errors.map(({ message }) => html`<br>${message}`)}`,
    checks.length === 0
      ? ''
      : `${checks.filter(({ outcome }) => outcome === 'passed').length} of ${checks.length} passed`,
    formatDuration(duration_ms),
  ]);
  return html`<h2>Transforms</h2><div class="card flat">${table(['', 'Transform', 'Rows:', 'Result', 'Checks', 'Time:'], rows)}</div>`;
}

function publishedTo({ git, s3 }: Report['published']): Markup {
  if (!git && !s3) return NOTHING;
  const commit = git?.commit === undefined ? NOTHING : anchor(git.commit.slice(0, 12), git.url);
  const on = git?.branch === undefined ? '' : ` on ${git.branch}`;
  const objects = (s3?.objects ?? []).map(({ uri, bytes, uploaded }) => [
    code(uri),
    formatBytes(bytes),
    uploaded ? html`<b>uploaded</b>` : 'unchanged',
  ]);
  return html`<h2>Published</h2><div class="card">${git && html`<p>${chip(git.status)} <b>git</b> ${commit}${on}${git.message !== undefined && `: ${git.message.split('\n', 1)[0]!}`} <span class="quiet">${countOf(git.files.length, 'file')}${git.rebuilds > 0 && `, rebuilt ${countOf(git.rebuilds, 'time')} because another push came first`}</span></p>`}${s3 && html`<p>${chip(s3.status)} <b>S3</b></p>${table(['Object', 'Size:', ''], objects)}`}</div>`;
}

/** Whether the cron slots since the run before were answered. */
export function schedule({ schedule: kept }: Report): Markup {
  if (!kept) return NOTHING;
  const { crons, since, missed, examples } = kept;
  const lines = crons.map((cron) => html`${code(cron)} `);
  const said =
    missed === 0
      ? html`every slot since ${formatTimestamp(since)} was answered`
      : html`<b class="down">${countOf(missed, 'slot')} missed</b> since ${formatTimestamp(since)}: ${examples.map(formatTimestamp).join(', ')}${missed > examples.length && ' and earlier'}`;
  return html`<h2>Schedule</h2><div class="card"><p>${lines}${said}</p></div>`;
}

/** The last runs, the latest first. */
export function lastRuns({ history = [] }: Report, longest = 30): Markup {
  if (history.length === 0) return NOTHING;
  const rows = history
    .toReversed()
    .slice(0, longest)
    .map((run) => [
      chip(run.status),
      formatTimestamp(run.at),
      code(run.run),
      run.event ?? '',
      formatCount(run.records),
      changesText(run),
      run.pages_failed === 0 ? '' : html`<span class="down">${formatCount(run.pages_failed)}</span>`,
      run.duration_ms === undefined ? '' : formatDuration(run.duration_ms),
    ]);
  const names = ['', 'Started', 'Run', 'By', 'Records:', 'Changes:', 'Lost pages:', 'Time:'];
  return html`<h2>Runs before this one</h2><div class="card flat">${table(names, rows, longest)}</div>`;
}
