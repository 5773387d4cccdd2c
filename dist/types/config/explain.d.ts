import { type Issue } from './issues.ts';
import { type Problem } from './problem.ts';
import { type Path, type Tree } from './read.ts';
import { type Schema } from './schema-walk.ts';
export interface Judged {
    readonly tree: Tree;
    readonly schema: Schema;
    /** The value that was judged, which stands at `prefix` of the document. */
    readonly value: unknown;
    readonly prefix: Path;
}
/** A problem at a path of the document, with its place. */
export declare function problemAt(tree: Tree, path: readonly PropertyKey[], fields: {
    code: string;
    message: string;
    remedy?: string | undefined;
    on?: 'key' | 'value';
}): Problem;
/** What a schema found, in plain words at its place. Values that a missing variable left open are not judged. */
export declare function explain(issues: readonly Issue[], judged: Judged): Problem[];
