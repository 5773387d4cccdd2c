import { type Secrets, SHORTEST_SECRET } from '../core/secrets.ts';
import { type Mark, type Path, pathKey, type Tree } from './read.ts';
import { looksSecret, urlPasswords } from './secret-names.ts';

const splitKey = (key: string): string[] => key.split('\u0000');

/** Blocks in which every variable counts as a secret, whatever it is called. */
function inAuth(path: readonly string[]): boolean {
  return (
    path[0] === 'sources' &&
    (path[2] === 'auth' ||
      (path[2] === 'http' && path[3] === 'auth') ||
      (path[2] === 'session' && path[3] === 'login' && path[4] === 'fields'))
  );
}

function isSecret(path: readonly string[], mark: Mark): boolean {
  if (mark.values.length === 0) return false;
  const area = path[2] === 'http' ? path[3] : path[2];
  const headerOrParam = (area === 'headers' || area === 'params') && looksSecret(path.at(-1) ?? '');
  return inAuth(path) || headerOrParam || mark.values.some(({ name }) => looksSecret(name));
}

/** Tells every secret value of the config, so that it is masked before first use; passwords inside URLs too. */
export function registerSecrets(tree: Tree, secrets: Pick<Secrets, 'add'>): void {
  for (const [key, mark] of tree.marks) {
    const path = splitKey(key);
    for (const { name, value } of mark.values) {
      if (looksSecret(name) || isSecret(path, mark)) secrets.add(value);
    }
    for (const password of urlPasswords(mark.text)) secrets.add(password);
  }
}

/** Secrets that are too short to be masked, by the place and the variable that give them; a user's name is none. */
export function shortSecrets(tree: Tree): { readonly path: Path; readonly name: string }[] {
  return [...tree.marks].flatMap(([key, mark]) => {
    const path = splitKey(key);
    const isNamed = looksSecret(path.at(-1) ?? '');
    return mark.values
      .filter(({ name, value }) => value !== '' && value.length < SHORTEST_SECRET && (isNamed || looksSecret(name)))
      .map(({ name }) => ({ path, name }));
  });
}

/** Names of all variables of the config, sorted. */
export function variableNames(tree: Tree): string[] {
  const names = [...tree.marks.values()].flatMap((mark) => mark.variables);
  return [...new Set(names)].sort();
}

/** JSON pointers below `base` whose values hold a secret. */
export function hiddenBelow(tree: Tree, base: Path): string[] {
  const prefix = `${pathKey(base)}\u0000`;
  return [...tree.marks].flatMap(([key, mark]) => {
    if (!key.startsWith(prefix) || !isSecret(splitKey(key), mark)) return [];
    return [pointer(splitKey(key).slice(base.length))];
  });
}

/** A JSON pointer (RFC 6901). */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
