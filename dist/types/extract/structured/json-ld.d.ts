import type { Element } from 'domhandler';
import type { Json, Path } from '../../core/json.ts';
export interface JsonLd {
    value(path: Path, scope: ReadonlySet<Element> | undefined): Json | undefined;
    objects(type: string): Json[];
}
/** The linked data of a page's scripts. */
export declare function readJsonLd(scripts: readonly Element[], problems: string[]): JsonLd;
