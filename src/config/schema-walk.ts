import type { z } from 'zod';

/** The part of a schema's definition that is looked at; zod's own types do not name it in one union. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly getter?: () => Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly left?: Schema;
  readonly right?: Schema;
  readonly items?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly defaultValue?: unknown;
}

export type Schema = z.core.$ZodType;

export const definition = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

/** The schema without what wraps it: optional, default, the transform behind it. */
export function unwrap(schema: Schema): Schema {
  const def = definition(schema);
  if (def.type === 'lazy') return unwrap(def.getter!());
  // A pipe whose input is a transform (preprocess) is described by what comes out of it.
  if (def.type === 'pipe') return unwrap(definition(def.in!).type === 'transform' ? def.out! : def.in!);
  return def.innerType ? unwrap(def.innerType) : schema;
}

/** Whether a place takes any JSON: its schema contains itself, so nothing further can be listed below it. */
export function takesAnything(schema: Schema): boolean {
  const def = definition(schema);
  if (def.type === 'lazy') return true;
  const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
  return inner !== undefined && takesAnything(inner);
}

/** The possible schemas of one place; a discriminated union is decided by the value's own `type`. */
export function alternatives(schema: Schema, value?: unknown): Schema[] {
  const bare = unwrap(schema);
  const def = definition(bare);
  if (def.type === 'intersection') return [...alternatives(def.left!, value), ...alternatives(def.right!, value)];
  if (def.type !== 'union') return [bare];
  const all = (def.options ?? []).flatMap((option) => alternatives(option, value));
  const key = def.discriminator;
  if (key === undefined || value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return all;
  const chosen = (value as Record<string, unknown>)[key];
  const matching = all.filter((option) => literals(definition(option).shape?.[key]).includes(chosen));
  return matching.length > 0 ? matching : all;
}

/** The values that a literal or an enum admits; empty for other schemas. */
export function literals(schema: Schema | undefined): unknown[] {
  if (!schema) return [];
  return alternatives(schema).flatMap((option) => {
    const def = definition(option);
    if (def.type === 'literal') return [...(def.values ?? [])];
    return def.type === 'enum' ? Object.values(def.entries ?? {}) : [];
  });
}

function step(schema: Schema, key: string | number): Schema | undefined {
  const def = definition(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape ?? {}, key) ? def.shape?.[key] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  return def.type === 'tuple' ? def.items?.[Number(key)] : undefined;
}

/** Every schema that may judge the value at `path`. */
export function schemasAt(root: Schema, path: readonly PropertyKey[], value: unknown): Schema[] {
  let here = alternatives(root, value);
  let inner = value;
  for (const part of path) {
    const key = part as string | number;
    inner = inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[part] : undefined;
    here = here.flatMap((schema) => {
      const next = step(schema, key);
      return next ? alternatives(next, inner) : [];
    });
  }
  return here;
}

/** The keys that a mapping at `path` may have. */
export function knownKeys(root: Schema, path: readonly PropertyKey[], value: unknown): string[] {
  return [...new Set(schemasAt(root, path, value).flatMap((schema) => Object.keys(definition(schema).shape ?? {})))];
}
