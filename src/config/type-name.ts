import { byteSize, duration, rate, share } from '../core/units.ts';
import { definition, literals, type Schema } from './schema-walk.ts';

/** Schemas of core/units.ts by the words that the reference uses. */
const UNITS: readonly [Schema, string][] = [
  [duration, 'duration'],
  [rate, 'rate'],
  [share, 'share'],
  [byteSize, 'size'],
];

/** `.describe()` copies a schema but keeps its definition, by which a unit is known again. */
function unitOf(schema: Schema): string | undefined {
  const def = definition(schema);
  for (const [unit, name] of UNITS) {
    if (schema === unit) return name;
    const own = definition(unit);
    if (def.type === own.type && ((def.in && def.in === own.in) || (def.options && def.options === own.options)))
      return name;
  }
  return undefined;
}

const WORDS: Record<string, string> = { string: 'text', number: 'number', boolean: 'true / false', null: 'null' };

/** The type of a key as the reference says it: `text`, `duration`, `list of text`, `auto, json or csv`. */
export function typeName(schema: Schema): string {
  const unit = unitOf(schema);
  if (unit) return unit;
  const def = definition(schema);
  if (def.innerType) return typeName(def.innerType);
  if (def.type === 'pipe') return typeName(definition(def.in!).type === 'transform' ? def.out! : def.in!);
  if (def.type === 'lazy') return 'any value';
  if (def.type === 'union') {
    if (def.discriminator) return 'mapping';
    return [...new Set((def.options ?? []).map(typeName))].join(' or ');
  }
  if (def.type === 'literal' || def.type === 'enum')
    return literals(schema)
      .map((value) => `\`${String(value)}\``)
      .join(', ');
  if (def.type === 'array') return `list of ${typeName(def.element!)}`;
  if (def.type === 'record') return 'mapping';
  if (def.type === 'object') return 'mapping';
  if (def.type === 'number' && (schema as { format?: string | null }).format === 'safeint') return 'whole number';
  return WORDS[def.type] ?? 'any value';
}
