import type { Document, Element } from 'domhandler';
import { ConfigError } from '../../core/errors.ts';
import { type Json, lookup, parsePath } from '../../core/json.ts';
import { createChain } from '../chain.ts';
import type { Chain, Match } from '../contract.ts';
import type { FieldPlan } from '../options.ts';
import type { Structured } from '../structured/index.ts';
import type { Scope, View } from './scope.ts';

/** What stands at a field's place in one scope. */
export interface Taken {
  /** Place of the selector in the chain; 0 where there is no chain. */
  readonly index: number;
  /** Texts of elements, or values of data; one unless the field is a list. */
  readonly parts: readonly Json[];
  /** Data of machines: their numbers have a point, whatever the language of the page. */
  readonly data: boolean;
  /** The currency that data names beside a price. */
  readonly currency?: string | undefined;
  readonly match?: Match | undefined;
}

export type Place = (view: View, scope: Scope) => Taken | undefined;

/** @throws ConfigError for selectors and paths that do not parse */
export function createPlace(name: string, field: FieldPlan): Place {
  if (field.select) {
    const chain = createChain(field.select, { take: field.type === 'url' ? 'link' : 'text' });
    return (view, scope) => takeBySelect(chain, field.list, view, scope);
  }
  if (field.path !== undefined) return pathPlace(name, field.path, field.list);
  const read = structuredPlace(field);
  checkPath(name, field);
  return (view, scope) => {
    const value = view.html && read(view.html.structured, scope.element ?? view.html.page.root);
    if (value === undefined) return undefined;
    const parts = partsOf(value.found, field.list);
    return parts.length === 0 ? undefined : { index: 0, parts, data: true, currency: value.currency };
  };
}

function takeBySelect(chain: Chain, list: boolean, view: View, { element }: Scope): Taken | undefined {
  if (!view.html || element === undefined) return undefined;
  if (!list) {
    const match = chain.first(view.html.page, element);
    return match && { index: match.index, parts: [match.text], data: false, match };
  }
  const matches = chain.all(view.html.page, element);
  const [match] = matches;
  return match && { index: match.index, parts: matches.map(({ text }) => text), data: false, match };
}

interface StructuredValue {
  readonly found: Json | undefined;
  readonly currency: string | undefined;
}

type ReadStructured = (structured: Structured, scope: Element | Document) => StructuredValue;

function structuredPlace({ json_ld, microdata, open_graph, embedded, type }: FieldPlan): ReadStructured {
  const beside = (path: string): string | undefined =>
    type === 'price' ? path.replace(/(?:[^.\]]|\\.)+$/, 'priceCurrency') : undefined;
  if (json_ld !== undefined) {
    const currency = beside(json_ld);
    return (data, scope) => ({
      found: data.jsonLd(json_ld, scope),
      currency: currencyOf(currency && data.jsonLd(currency, scope)),
    });
  }
  if (microdata !== undefined) {
    const currency = beside(microdata);
    return (data, scope) => ({
      found: data.microdata(microdata, scope),
      currency: currencyOf(currency && data.microdata(currency, scope)),
    });
  }
  if (open_graph !== undefined) {
    const currency = type === 'price' ? open_graph.replace(/:amount$/, ':currency') : undefined;
    return (data) => ({
      found: data.openGraph(open_graph),
      currency: currencyOf(currency && data.openGraph(currency)),
    });
  }
  return (data) => ({ found: data.embedded(embedded ?? ''), currency: undefined });
}

const currencyOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value.trim()) ? value.trim() : undefined;

function checkPath(name: string, { json_ld, microdata, embedded }: FieldPlan): void {
  for (const path of [json_ld, microdata, embedded]) if (path !== undefined) parseOrSay(name, path);
}

function parseOrSay(name: string, path: string) {
  try {
    return parsePath(path);
  } catch (cause) {
    throw new ConfigError(
      'field_path',
      `the field "${name}" has no path that can be read: ${(cause as Error).message}`,
      {
        cause,
      },
    );
  }
}

function pathPlace(name: string, path: string, list: boolean): Place {
  // A column of a table may have any name, dots and brackets included.
  const steps = /^[^.[\]\\]+$/.test(path) ? undefined : parseUnlessName(path);
  return (_, { record, table }) => {
    const parts = partsOf(valueAt(record, path, steps), list);
    return parts.length === 0 ? undefined : { index: 0, parts, data: table !== true };
  };

  function parseUnlessName(text: string) {
    return /\s/.test(text) ? undefined : parseOrSay(name, text);
  }
}

function valueAt(record: Json | undefined, name: string, steps: ReturnType<typeof parsePath> | undefined) {
  if (record === null || typeof record !== 'object') return undefined;
  if (!Array.isArray(record) && Object.hasOwn(record, name)) return record[name];
  return steps && lookup(record, steps);
}

/** What counts of a value: a list's elements where the field is a list, else the first that holds something. */
export function partsOf(value: Json | undefined, list: boolean): readonly Json[] {
  const all = (Array.isArray(value) ? value : [value]).filter(holdsSomething);
  return list ? all : all.slice(0, 1);
}

function holdsSomething(value: Json | undefined): value is Json {
  if (value === undefined || value === null) return false;
  return typeof value === 'string' ? /\S/.test(value) : !Array.isArray(value) || value.length > 0;
}
