import type { Element } from 'domhandler';
import type { Json, Path } from '../../core/json.ts';
import { scriptText } from './elements.ts';
import { jsonTexts } from './json-texts.ts';
import { bareType, type Dict, isDict, seekIn, typesOf } from './linked-path.ts';

const DEEPEST = 100;
/** References that are replaced by what they name, per object: a page of cross references must not grow without end. */
const MOST_REFERENCES = 1000;

export interface JsonLd {
  value(path: Path, scope: ReadonlySet<Element> | undefined): Json | undefined;
  objects(type: string): Json[];
}

/** The linked data of a page's scripts. */
export function readJsonLd(scripts: readonly Element[], problems: string[]): JsonLd {
  const parsed = scripts.map((script, at) => {
    const { values, problem } = jsonTexts(scriptText(script));
    if (problem !== undefined) problems.push(`JSON-LD script ${at + 1}: ${problem}`);
    return { script, objects: values.flatMap((value) => topObjects(value)) };
  });
  const tops = parsed.flatMap(({ objects }) => objects);
  const byId = identities(tops);
  const follow = (object: Dict): readonly Dict[] => byId.get(idOf(object)) ?? [];
  return {
    value: (path, scope) => {
      const within = scope ? parsed.filter(({ script }) => scope.has(script)).flatMap(({ objects }) => objects) : tops;
      return seekIn(within, path, follow);
    },
    objects: (type) => ofType(tops, bareType(type)).map((object) => expand(object, byId)),
  };
}

/** The objects that a text is about: itself, the elements of a list, those of its graph. */
function topObjects(value: Json, depth = 0): Dict[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => topObjects(one, depth + 1));
  if (!isDict(value)) return [];
  const graph = Object.hasOwn(value, '@graph') ? value['@graph'] : undefined;
  return graph === undefined ? [value] : [value, ...topObjects(graph, depth + 1)];
}

function idOf(object: Dict): string {
  const id = Object.hasOwn(object, '@id') ? object['@id'] : undefined;
  return typeof id === 'string' ? id : '';
}

/** Every object below some, in order, each before what it holds; `enter` says whether to look inside. */
function walk(value: Json, enter: (object: Dict) => boolean, depth = 0): void {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return;
  if (isDict(value) && !enter(value)) return;
  for (const child of Object.values(value)) walk(child, enter, depth + 1);
}

function identities(tops: readonly Dict[]): Map<string, Dict[]> {
  const byId = new Map<string, Dict[]>();
  const note = (object: Dict): boolean => {
    const id = idOf(object);
    if (id !== '' && Object.keys(object).length > 1) {
      const same = byId.get(id);
      if (same) same.push(object);
      else byId.set(id, [object]);
    }
    return true;
  };
  for (const top of tops)
    if (!Object.hasOwn(top, '@graph')) walk(top, note);
    else walk({ ...top, '@graph': null }, note);
  return byId;
}

/** Objects of a type wherever they stand, but not those inside of another one that matches (its related products). */
function ofType(tops: readonly Dict[], type: string): Dict[] {
  const found: Dict[] = [];
  const seen = new Set<string>();
  const visit = (object: Dict): boolean => {
    if (!typesOf(object).includes(type)) return true;
    const id = idOf(object);
    if (id === '' || !seen.has(id)) found.push(object);
    if (id !== '') seen.add(id);
    return false;
  };
  for (const top of tops) walk(Object.hasOwn(top, '@graph') ? { ...top, '@graph': null } : top, visit);
  return found;
}

/** A copy in which what other objects of the page say of the same identity, and of references, stands in its place. */
function expand(object: Dict, byId: ReadonlyMap<string, readonly Dict[]>): Dict {
  let budget = MOST_REFERENCES;
  const copy = (value: Json, above: readonly string[]): Json => {
    if (value === null || typeof value !== 'object' || above.length > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((one) => copy(one, [...above, '']));
    return merged(value, above);
  };
  const merged = (value: Dict, above: readonly string[]): Dict => {
    const id = idOf(value);
    const others = id === '' || above.includes(id) || budget <= 0 ? [] : (byId.get(id) ?? []);
    if (others.length > 0) budget -= 1;
    const all = Object.assign(Object.create(null) as Dict, ...[...others].reverse(), value) as Dict;
    return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, copy(one, [...above, id])])) as Dict;
  };
  return merged(object, []);
}
