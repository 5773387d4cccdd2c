import { type Secrets } from '../core/secrets.ts';
import { type Path, type Tree } from './read.ts';
/** Tells every secret value of the config, so that it is masked before first use; passwords inside URLs too. */
export declare function registerSecrets(tree: Tree, secrets: Pick<Secrets, 'add'>): void;
/** Secrets that are too short to be masked, by the place and the variable that give them; a user's name is none. */
export declare function shortSecrets(tree: Tree): {
    readonly path: Path;
    readonly name: string;
}[];
/** Names of all variables of the config, sorted. */
export declare function variableNames(tree: Tree): string[];
/** JSON pointers below `base` whose values hold a secret. */
export declare function hiddenBelow(tree: Tree, base: Path): string[];
/** A JSON pointer (RFC 6901). */
export declare const pointer: (path: readonly (string | number)[]) => string;
