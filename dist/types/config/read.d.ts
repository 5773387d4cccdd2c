import { type Source } from './document.ts';
import { type Interpolated, type Variables } from './interpolate.ts';
import { type Position, type Problem } from './problem.ts';
export type Path = readonly (string | number)[];
/** A scalar that held placeholders. */
export interface Mark extends Interpolated {
    /** As it stands in the text, with its placeholders. */
    readonly written: string;
}
export interface Tree {
    /** Plain values; scalars interpolated. */
    readonly value: unknown;
    readonly problems: readonly Problem[];
    readonly marks: ReadonlyMap<string, Mark>;
    /** Keys that are absent because their value became empty. */
    readonly emptied: ReadonlyMap<string, Mark>;
    /** Where a key stands, or a list's element; the nearest parent where the path is not in the text. */
    keyAt(path: Path): Position | undefined;
    /** Where a value stands. */
    valueAt(path: Path): Position | undefined;
    readonly source: Source;
}
export declare const pathKey: (path: readonly PropertyKey[]) => string;
/** Which values may hold run-time templates: there, braces inside a variable's value are doubled, so that they stay what they are. */
export type IsTemplate = (path: Path) => boolean;
/** The document's values with variables put in. */
export declare function readTree(source: Source, env: Variables, isTemplate: IsTemplate): Tree;
