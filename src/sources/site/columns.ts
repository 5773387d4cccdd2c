import type { Constant } from '../../core/batch.ts';
import { type Columns, createColumns } from '../../core/batch-columns.ts';
import { renderValue } from '../../core/template.ts';
import type { SiteSourceOptions } from './options.ts';

/** All fields are columns from the first page on, in the order of the config, whether or not they are found. */
export function claimColumns({ plan }: Pick<SiteSourceOptions, 'plan'>): Columns {
  const columns = createColumns();
  for (const [name, field] of [...Object.entries(plan.fields), ...Object.entries(plan.detail?.fields ?? {})]) {
    if (field.fields && !field.list) continue; // its own columns are named after what it holds
    columns.claim(name);
    if (field.type === 'price' && !field.list) columns.claim(`${name}_currency`);
  }
  return columns;
}

/** The columns that `include` adds. */
export function makeConstants({ plan, scope }: Pick<SiteSourceOptions, 'plan' | 'scope'>): Constant[] {
  return Object.entries(plan.include).map(([name, template]) => {
    const value = renderValue(template, scope);
    return { name, value: value !== null && typeof value === 'object' ? JSON.stringify(value) : value };
  });
}
