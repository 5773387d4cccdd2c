import { stringify } from 'yaml';
import { formatDuration } from '../core/units.ts';
import type { Distance } from '../incremental/options.ts';
import { conceal } from './conceal.ts';
import type { Plan } from './plan.ts';
import { configSchema } from './schema/config.ts';
import { definition, type Schema, schemasAt } from './schema-walk.ts';
import { withoutPassword } from './secret-names.ts';
import { typeName } from './type-name.ts';

/** The plan as YAML, defaults filled in, secrets masked, units as a person writes them. */
export function describePlan(plan: Plan): string {
  const listed = (parts: readonly { readonly name: string }[], concealed: readonly unknown[]) =>
    Object.fromEntries(parts.map((part, i) => [part.name, withoutKeys(concealed[i], ['name', 'hidden', 'kind'])]));
  const sources = Object.values(plan.sources);
  const document = {
    version: plan.version,
    name: plan.name,
    sources: listed(sources, sources.map(conceal)),
    streams: listed(plan.streams, plan.streams.map(conceal)),
    publish: plan.publish,
    report: plan.report,
    log: plan.log,
    run: plan.run,
    warehouse: plan.warehouse,
    transforms: plan.transforms,
  };
  return stringify(tidy(document, [], document), { lineWidth: 120 });
}

function withoutKeys(value: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

/** Drops what is empty, and writes lengths of time, sizes and rates as they are read. */
function tidy(value: unknown, path: readonly (string | number)[], root: unknown): unknown {
  const kind = path.length > 1 ? kindAt(path, root) : undefined;
  if (kind?.startsWith('duration') && typeof value === 'number') return compactDuration(value);
  if (kind === 'rate' && value !== null && typeof value === 'object')
    return rateText(value as { count: number; perMs: number });
  if (isDistance(value)) return 'ms' in value ? compactDuration(value.ms) : value.units;
  if (Array.isArray(value)) return value.map((item, i) => tidy(item, [...path, i], root));
  if (typeof value === 'string') return withoutPassword(value);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    tidy(inner, [...path, key], root),
  ]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined && !isEmpty(inner)));
}

/** A length of time or a number, as a lookback may be. */
const isDistance = (value: unknown): value is Distance =>
  value !== null &&
  typeof value === 'object' &&
  Object.keys(value).length === 1 &&
  (typeof (value as { ms?: unknown }).ms === 'number' || typeof (value as { units?: unknown }).units === 'number');

const isEmpty = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length === 0;

function kindAt(path: readonly (string | number)[], root: unknown): string | undefined {
  const schemas: Schema[] = schemasAt(configSchema, path.slice(0, -1), root);
  const last = path.at(-1)!;
  for (const schema of schemas) {
    const child = definition(schema).shape?.[String(last)];
    if (child) return typeName(child);
  }
  return undefined;
}

const UNITS: readonly [number, string][] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1_000, 's'],
];

/** `90m` of 5,400,000: the largest unit that keeps it whole. */
export function compactDuration(ms: number): string {
  const unit = UNITS.find(([size]) => ms >= size && ms % size === 0);
  return unit ? `${ms / unit[0]}${unit[1]}` : Number.isInteger(ms) ? `${ms}ms` : formatDuration(ms);
}

function rateText({ count, perMs }: { count: number; perMs: number }): string {
  const per = compactDuration(perMs);
  return `${count}/${per.replace(/^1(?=[a-z])/, '')}`;
}
