import { ANY, type Json, type Path } from '../../core/json.ts';

export type Dict = { [key: string]: Json };
/** Other objects of the page with the same identity. */
export type Follow = (object: Dict) => readonly Dict[];

const DEEPEST_LISTS = 50;

export const isDict = (value: Json | undefined): value is Dict =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The name of a type without schema.org in front. */
export const bareType = (name: string): string =>
  name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '').replace(/\/$/, '');

export function typesOf(object: Dict): string[] {
  const given = Object.hasOwn(object, '@type') ? object['@type'] : undefined;
  const all = Array.isArray(given) ? given : [given];
  return all.filter((one) => typeof one === 'string').map(bareType);
}

/**
 * The first value at a path of linked data. Where one value or a list may stand, the path need not know which: a name
 * is looked up in every element of a list, and the element 0 of what is no list is the thing itself. Null is no value.
 */
export function seek(value: Json | undefined, path: Path, follow: Follow, at = 0, lists = 0): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (at === path.length) return plain(value);
  const step = path[at]!;
  if (Array.isArray(value)) {
    if (typeof step === 'number') return seek(value[step], path, follow, at + 1);
    if (lists === DEEPEST_LISTS) return undefined;
    return first(value, (one) => seek(one, path, follow, step === ANY ? at + 1 : at, lists + 1));
  }
  if (step === 0 || step === ANY) return seek(value, path, follow, at + 1, lists);
  if (typeof value !== 'object' || typeof step !== 'string') return undefined;
  const own = Object.hasOwn(value, step) ? seek(value[step], path, follow, at + 1) : undefined;
  return (
    own ??
    first(follow(value), (other) => (Object.hasOwn(other, step) ? seek(other[step], path, follow, at + 1) : undefined))
  );
}

/** JSON-LD may wrap a literal: `{"@value": "x", "@language": "en"}`. */
const plain = (value: Json): Json =>
  isDict(value) && Object.hasOwn(value, '@value') ? (value['@value'] ?? null) : value;

/**
 * The value in the first of some objects that has the path. A path may begin with the name of a type (`Product.name`):
 * then only objects of that type are looked at.
 */
export function seekIn(objects: readonly Dict[], path: Path, follow: Follow): Json | undefined {
  const found = first(objects, (one) => seek(one, path, follow));
  if (found !== undefined || path.length < 2 || typeof path[0] !== 'string') return found;
  const type = bareType(path[0]);
  const rest = path.slice(1);
  return first(objects, (one) => (typesOf(one).includes(type) ? seek(one, rest, follow) : undefined));
}

function first<T>(all: readonly T[], look: (one: T) => Json | undefined): Json | undefined {
  for (const one of all) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
