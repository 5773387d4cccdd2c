import type { z } from 'zod';
/** The part of a schema's definition that is looked at; zod's own types do not name it in one union. */
interface Definition {
    readonly type: string;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly out?: Schema;
    readonly getter?: () => Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly catchall?: Schema;
    readonly element?: Schema;
    readonly keyType?: Schema;
    readonly valueType?: Schema;
    readonly options?: readonly Schema[];
    readonly left?: Schema;
    readonly right?: Schema;
    readonly items?: readonly Schema[];
    readonly discriminator?: string;
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, string | number>>;
    readonly defaultValue?: unknown;
}
export type Schema = z.core.$ZodType;
export declare const definition: (schema: Schema) => Definition;
/** The schema without what wraps it: optional, default, the transform behind it. */
export declare function unwrap(schema: Schema): Schema;
/** Whether a place takes any JSON: its schema contains itself, so nothing further can be listed below it. */
export declare function takesAnything(schema: Schema): boolean;
/** The possible schemas of one place; a discriminated union is decided by the value's own `type`. */
export declare function alternatives(schema: Schema, value?: unknown): Schema[];
/** The values that a literal or an enum admits; empty for other schemas. */
export declare function literals(schema: Schema | undefined): unknown[];
/** Every schema that may judge the value at `path`. */
export declare function schemasAt(root: Schema, path: readonly PropertyKey[], value: unknown): Schema[];
/** The keys that a mapping at `path` may have. */
export declare function knownKeys(root: Schema, path: readonly PropertyKey[], value: unknown): string[];
export {};
