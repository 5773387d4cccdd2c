import { z } from 'zod';
import { configSchema } from './schema/config.ts';

/** JSON Schema (draft 2020-12) of the config, for editors: what may be written, with meanings and defaults. */
export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'ref',
  });
  return {
    ...(withVariables(schema) as Record<string, unknown>),
    title: 'adip-ingest config',
    description: `What adip-ingest reads, checks, writes and publishes. \${NAME} is replaced by an environment variable.`,
  };
}

const PLACEHOLDER = { type: 'string', pattern: '\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}' };

/** Where a number, a choice or a text of a certain form is due, a variable may stand instead. */
function withVariables(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withVariables);
  if (value === null || typeof value !== 'object') return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walkKey(key, inner)]));
  const { type, pattern, enum: choices } = node;
  const isName = Array.isArray(choices) && choices.length === 1;
  const narrow =
    type === 'integer' ||
    type === 'number' ||
    type === 'boolean' ||
    pattern !== undefined ||
    (Array.isArray(choices) && !isName);
  if (!narrow || node['const'] !== undefined) return node;
  const { description, default: preset, $schema, ...rest } = node;
  const kept = { description, default: preset, $schema };
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([, inner]) => inner !== undefined)),
    anyOf: [rest, PLACEHOLDER],
  };
}

/** Names of keys are no place for variables, defaults and choices are no schemas; what lists schemas by name is none itself. */
function walkKey(key: string, inner: unknown): unknown {
  if (key === 'properties' || key === '$defs')
    return Object.fromEntries(Object.entries(inner as object).map(([name, schema]) => [name, withVariables(schema)]));
  return ['default', 'enum', 'const', 'required', 'propertyNames', 'examples'].includes(key)
    ? inner
    : withVariables(inner);
}
