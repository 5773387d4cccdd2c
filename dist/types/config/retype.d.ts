import type { z } from 'zod';
import { type Mark, type Path } from './read.ts';
/** A config is parsed once: compiling its schemas to functions first would cost more than it saves. */
export declare const ONCE: {
    readonly jitless: true;
};
/**
 * Parses; where the schema wants a number or a boolean and the text was one variable and nothing else
 * (`page_size: ${SIZE}`), its value is read as such and the parse is done again. Booleans are `true` and `false` only.
 */
export declare function parseRetyping<S extends z.ZodType>(schema: S, value: unknown, marks: ReadonlyMap<string, Mark>, prefix: Path): z.ZodSafeParseResult<z.output<S>>;
