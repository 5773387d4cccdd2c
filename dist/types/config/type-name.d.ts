import { type Schema } from './schema-walk.ts';
/** The type of a key as the reference says it: `text`, `duration`, `list of text`, `auto, json or csv`. */
export declare function typeName(schema: Schema): string;
