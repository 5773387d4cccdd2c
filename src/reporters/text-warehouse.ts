import type { Report } from '../core/report.ts';
import { formatDuration } from '../core/units.ts';
import { countOf, formatCount } from './format.ts';
import { visible } from './visible.ts';

/** Databases and transforms as lines of the text report; empty where the config names none. */
export function warehouseText({ warehouses = [], transforms = [] }: Report): string[] {
  return [
    ...warehouses.map(({ kind, place, status, duration_ms, tables }) => {
      const lines = tables.map(
        ({ table, how, rows, upserted, deleted }) =>
          `  ${visible(table)}: ${how}, ${countOf(rows, 'row')}${how === 'unchanged' ? '' : `, ${formatCount(upserted)} written, ${formatCount(deleted)} deleted`}`,
      );
      const name = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
      return [`\n${name} ${visible(place)}: ${status} in ${formatDuration(duration_ms)}`, ...lines].join('\n');
    }),
    ...transforms.map(({ name, status, rows, duration_ms, outputs, table, checks }) => {
      const lines = [
        ...outputs.map(({ path, changed }) => `  CSV Output: ${visible(path)} (${changed ? 'changed' : 'unchanged'})`),
        ...(table === undefined || status !== 'succeeded' ? [] : [`  Table: ${visible(table)}`]),
        ...checks.map(
          ({ check, outcome, detail }) => `  ${outcome.toUpperCase()} ${visible(check)}: ${visible(detail)}`,
        ),
      ];
      const about = status === 'succeeded' ? `, ${countOf(rows, 'row')} in ${formatDuration(duration_ms)}` : '';
      return [`\ntransform ${visible(name)}: ${status}${about}`, ...lines].join('\n');
    }),
  ];
}
