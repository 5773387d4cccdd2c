import type { Document, Element } from 'domhandler';
import { type Json, lookup, type Path, parsePath } from '../../core/json.ts';
import type { HtmlPage } from '../contract.ts';
import { isElement } from '../dom.ts';
import { elementsIn, scriptsIn } from './elements.ts';
import { readEmbedded } from './embedded.ts';
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { readOpenGraph } from './open-graph.ts';

/**
 * What a page says about itself in data. Numbers come as the digits that the page has (`"51.50"`) where a JavaScript
 * number would show others. Paths are those of the config (`offers[0].price`), own properties only.
 */
export interface Structured {
  /**
   * The value at a path in the first JSON-LD object that has it; without `scope` those of the whole page. Graphs and
   * lists are searched, references by `@id` followed; `Product.name` looks at products only.
   * @throws {SyntaxError} on what is no path
   */
  jsonLd(path: string, scope?: Element | Document): Json | undefined;
  /** JSON-LD objects of a type (`Product`, `https://schema.org/Product`), wherever they stand, references filled in. */
  jsonLdObjects(type: string): Json[];
  /**
   * The value at a path of itemprop names in the first item of the scope that has it. Addresses are absolute.
   * @throws {SyntaxError} on what is no path
   */
  microdata(path: string, scope: Element | Document): Json | undefined;
  microdataItems(type: string): Json[];
  /** Content of the first meta element with this property or name, e.g. `og:title`. */
  openGraph(property: string): string | undefined;
  /**
   * JSON in a script by its id or variable, then the path: `__NEXT_DATA__.props.title`, `App.state.user`.
   * @throws {SyntaxError} on what is no path
   */
  embedded(path: string): Json | undefined;
  /** The same with the name apart: the whole of it, or what stands at `path`. */
  embeddedAt(name: string, path?: string): Json | undefined;
  /** What could not be read so far, and why: each script's mistake once, when it is first looked at. */
  readonly problems: readonly string[];
}

/** Reads each kind of data when it is first asked for, once, and keeps it as long as the page is kept. */
export function createStructured(page: HtmlPage): Structured {
  const problems: string[] = [];
  const all = once(() => elementsIn(page.root));
  const scripts = once(() => scriptsIn(page.root));
  const linked = once(() => readJsonLd(scripts().filter(isLinked), problems));
  const microdata = once(() => readMicrodata(all(), page.base));
  const openGraph = once(() => readOpenGraph(all()));
  const embedded = once(() => readEmbedded(scripts(), problems));
  const paths = new Map<string, Path>();
  const steps = (text: string): Path => {
    const known = paths.get(text) ?? parsePath(text);
    paths.set(text, known);
    return known;
  };
  return {
    problems,
    jsonLd: (path, scope) =>
      linked().value(steps(path), scope && isElement(scope) ? new Set(elementsIn(scope)) : undefined),
    jsonLdObjects: (type) => linked().objects(type),
    microdata: (path, scope) => microdata().value(steps(path), scope),
    microdataItems: (type) => microdata().items(type),
    openGraph: (property) => openGraph().get(property.toLowerCase()),
    embedded: (path) => embedded().at(steps(path)),
    embeddedAt: (name, path) => {
      const rest = path === undefined ? [] : steps(path);
      const found = lookup(embedded().named(name), rest);
      return found ?? embedded().at([...steps(name), ...rest]);
    },
  };
}

const isLinked = (script: Element): boolean =>
  /^application\/ld\+json\s*(?:;.*)?$/i.test((script.attribs['type'] ?? '').trim());

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
