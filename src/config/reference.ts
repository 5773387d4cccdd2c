import { compactDuration } from './describe.ts';
import { configSchema } from './schema/config.ts';
import { authenticators, paginators } from './schema/rooms.ts';
import { alternatives, definition, literals, type Schema, takesAnything, unwrap } from './schema-walk.ts';
import { typeName } from './type-name.ts';

interface Section {
  readonly title: string;
  readonly path: readonly string[];
  readonly schema: Schema;
}

/** Markdown tables of every key of the config, out of the definitions that judge it. */
export function referenceTables(): string {
  const sections = sectionsOf('', configSchema, [], []);
  const isOfStream = ({ path }: Section) => path[0] === 'streams';
  const ordered = [...sections.filter((section) => !isOfStream(section)), ...sections.filter(isOfStream)];
  return toldOnce(ordered).map(renderSection).join('\n\n');
}

/**
 * A table for each mapping: the document, each kind of source, stream, paginator, and blocks with keys of their own.
 * @param around shapes of the mappings that this one lies in: fields contain fields, and are told once
 */
function sectionsOf(
  title: string,
  schema: Schema,
  path: readonly string[],
  around: readonly unknown[] = [],
): Section[] {
  const shape = definition(schema).shape ?? {};
  if (around.includes(shape)) return [];
  const own: Section = { title, path, schema };
  const inner = Object.entries(shape).flatMap(([key, child]) =>
    childSections(child, [...path, key], [...around, shape]),
  );
  return [own, ...inner];
}

function childSections(schema: Schema, path: readonly string[], around: readonly unknown[]): Section[] {
  if (takesAnything(schema)) return [];
  return alternatives(schema).flatMap((option, _, all) => {
    const def = definition(option);
    if (def.type === 'record') return childSections(def.valueType!, [...path, '<name>'], around);
    if (def.type === 'array') return childSections(def.element!, [...path.slice(0, -1), `${path.at(-1)}[]`], around);
    if (def.type !== 'object') return [];
    const mappings = all.filter((one) => definition(one).type === 'object');
    return sectionsOf(mappings.length > 1 ? variantName(option) : '', option, path, around);
  });
}

/** Keys that only streams of one kind of source have. */
const TOLD_BY = { items: 'site', file_column: 'file', order_by: 'sql', max_pages: 'module' };

/** What tells this mapping from the others at the same place: its `type`, or the keys that only streams of one kind have. */
function variantName(schema: Schema): string {
  const shape = definition(schema).shape ?? {};
  const [type] = literals(shape['type']);
  if (type !== undefined) return String(type);
  const told = Object.entries(TOLD_BY).find(([key]) => Object.hasOwn(shape, key));
  return told?.[1] ?? 'api';
}

/**
 * The same block stands in several places (retry of api and of site): told once, where it comes first. Blocks of one name
 * that differ (numbered pages of an API and of a site) are told apart; those of APIs come first.
 */
function toldOnce(sections: readonly Section[]): Section[] {
  const seen = new Set<unknown>();
  const named = new Set<string>();
  return sections
    .filter(({ schema }) => {
      const { shape } = definition(schema);
      return seen.has(shape) ? false : seen.add(shape);
    })
    .map((section) => {
      const name = `${section.path.join('.')} ${section.title}`;
      const isTaken = section.title !== '' && named.has(name);
      named.add(name);
      return isTaken ? { ...section, title: `${section.title} of a site` } : section;
    });
}

/** What the folders of variants say of each of them in one sentence. */
function summaryOf(schema: Schema): string {
  const { shape } = definition(schema);
  const found = [...authenticators.list, ...paginators.list].find((one) => definition(one.schema).shape === shape);
  return found?.summary ?? '';
}

function renderSection({ title, path, schema }: Section): string {
  const heading = path.length === 0 ? 'The document' : `\`${path.join('.')}\`${title ? `, ${title}` : ''}`;
  const { description } = unwrap(schema) as { description?: string };
  const rows = Object.entries(definition(schema).shape ?? {}).map(([key, child]) =>
    renderRow(key, child, key === 'type' ? summaryOf(schema) : ''),
  );
  const table = ['| key | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
  return [`#### ${heading}`, ...(description ? [escapeCell(description)] : []), table].join('\n\n');
}

function renderRow(key: string, schema: Schema, summary: string): string {
  const cells = [`\`${key}\``, typeName(schema), defaultText(schema), escapeCell(describe(schema) || summary)];
  return `| ${cells.join(' | ')} |`;
}

/** The nearest description: wrapping a schema (optional, default) hides the one inside. */
function describe(schema: Schema): string {
  const { description } = schema as { description?: string };
  if (description !== undefined) return description;
  const { innerType } = definition(schema);
  return innerType ? describe(innerType) : '';
}

function defaultText(schema: Schema): string {
  const def = definition(schema);
  if (def.type === 'default' || def.type === 'prefault') return presetText(def.defaultValue, schema);
  if (def.type === 'optional') return '';
  if (def.innerType) return defaultText(def.innerType);
  return '**needed**';
}

function presetText(value: unknown, schema: Schema): string {
  if (typeof value === 'number' && typeName(schema) === 'duration') return `\`${compactDuration(value)}\``;
  if (value === null || value === '' || value === undefined) return '';
  if (typeof value !== 'object') return `\`${String(value)}\``;
  if (Object.keys(value).length === 0) return '';
  return 'type' in value ? `\`type: ${String(value.type)}\`` : `\`${JSON.stringify(value)}\``;
}

const escapeCell = (text: string): string =>
  text.replace(/[|<>]/g, (char) => (char === '|' ? '\\|' : char === '<' ? '&lt;' : '&gt;')).replace(/\s+/g, ' ');
