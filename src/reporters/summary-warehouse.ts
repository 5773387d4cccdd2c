import type { Report, TransformReport, WarehouseReport } from '../core/report.ts';
import { formatBytes, formatDuration } from '../core/units.ts';
import type { Section } from './budget.ts';
import { countOf, formatCount } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';

const ICONS = {
  loaded: '🗄️',
  unchanged: '🟰',
  partial: '⚠️',
  failed: '❌',
  succeeded: '✅',
  skipped: '⏭️',
} as const;

/** Databases and what ran in them; nothing where the config names none. */
export function warehouseSections({ warehouses = [], transforms = [] }: Report): Section[] {
  return [...warehouses.map(warehouseSection), ...(transforms.length > 0 ? [transformSection(transforms)] : [])];
}

function warehouseSection({ kind, place, status, duration_ms, tables }: WarehouseReport): Section {
  const name = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const title = `${ICONS[status]} ${name} ${code(place, 300)}: ${status} in ${formatDuration(duration_ms)}\n`;
  const changed = tables.filter(({ how }) => how !== 'unchanged');
  if (changed.length === 0) return { name: 'tables', priority: 4, head: title, items: [] };
  const head = `${title}\n${tableHead(['Table', 'Rows:', 'Written:', 'Deleted:', 'How'])}`;
  return { name: 'tables', priority: 4, head, items: changed.map(tableRow), enough: 100 };
}

const tableRow = ({ table, rows, upserted, deleted, how }: WarehouseReport['tables'][number]): string =>
  row([code(table, 80), formatCount(rows), formatCount(upserted), formatCount(deleted), how]);

function transformSection(transforms: readonly TransformReport[]): Section {
  const items = transforms.map(({ name, status, rows, duration_ms, outputs, table, checks }) => {
    const files = outputs.map(
      ({ path, bytes, changed }) => `${code(path)} (${formatBytes(bytes)}, ${changed ? '**changed**' : 'unchanged'})`,
    );
    const broken = checks
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ check, outcome, detail }) => `${outcome} ${code(check, 80)}: ${escapeMarkdown(detail, 200)}`);
    const made = [...files, ...(table === undefined ? [] : [`table ${code(table, 80)}`])];
    const about = [`${countOf(rows, 'row')} in ${formatDuration(duration_ms)}`, ...made, ...broken];
    return `- ${ICONS[status]} ${code(name, 80)}: ${status === 'succeeded' ? about.join(', ') : status}`;
  });
  return { name: 'transforms', priority: 4, head: '### Transforms\n', items, enough: 100 };
}
