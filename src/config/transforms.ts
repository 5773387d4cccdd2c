import { tablesDefined, tablesRead } from '../warehouse/sql-text.ts';
import type { Plan } from './plan.ts';

/** A transform as far as order is concerned. */
export interface Transforming {
  readonly name: string;
  readonly sql: string;
  readonly table?: string | undefined;
}

/** SQL does not tell upper from lower case in names, unless they are quoted; two tables that differ only so are refused. */
const fold = (name: string): string => name.toLowerCase();

export function readsTable({ sql }: Transforming, table: string): boolean {
  return tablesRead(sql).some((name) => fold(name) === fold(table));
}

/** Streams whose tables the transform reads. */
export function streamsRead(plan: Pick<Plan, 'streams'>, transform: Transforming): string[] {
  return plan.streams.map(({ name }) => name).filter((name) => readsTable(transform, name));
}

/** Transforms whose tables it reads; a name that its own WITH defines is not its own table. */
export function sourcesOf<T extends Transforming>(transform: T, all: readonly T[]): T[] {
  const own = tablesDefined(transform.sql).map(fold);
  return all.filter(
    ({ table, name }) =>
      table !== undefined && readsTable(transform, table) && !(name === transform.name && own.includes(fold(table))),
  );
}

/** Each after those whose tables it reads, else as written; or the first cycle, as the names along it. */
export function orderTransforms<T extends Transforming>(all: readonly T[]): { order: T[] } | { cycle: string[] } {
  const done = new Set<T>();
  const order: T[] = [];
  const trail: T[] = [];
  let cycle: string[] | undefined;
  const visit = (transform: T): void => {
    if (done.has(transform) || cycle) return;
    if (trail.includes(transform)) {
      cycle = [...trail.slice(trail.indexOf(transform)), transform].map(({ name }) => name);
      return;
    }
    trail.push(transform);
    for (const source of sourcesOf(transform, all)) visit(source);
    trail.pop();
    if (cycle) return;
    done.add(transform);
    order.push(transform);
  };
  for (const transform of all) visit(transform);
  return cycle ? { cycle } : { order };
}
