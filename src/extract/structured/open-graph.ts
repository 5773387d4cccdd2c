import type { Element } from 'domhandler';
import { words } from './elements.ts';

/** Contents of meta elements by `property` or `name`, the first of each. */
export function readOpenGraph(all: readonly Element[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, attribs } of all) {
    const content = attribs['content'];
    if (name !== 'meta' || content === undefined) continue;
    for (const one of [...words(attribs['property']), ...words(attribs['name'])]) {
      const key = one.toLowerCase();
      if (!found.has(key)) found.set(key, content.trim());
    }
  }
  return found;
}
