import { z } from 'zod';
/** The `write:` block of a stream. */
export declare const writeOptionsSchema: z.ZodObject<{
    mode: z.ZodDefault<z.ZodEnum<{
        append: "append";
        merge: "merge";
        replace: "replace";
    }>>;
    csv: z.ZodString;
    gzip: z.ZodOptional<z.ZodBoolean>;
    fill: z.ZodDefault<z.ZodString>;
    sort_by: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
    formula_guard: z.ZodDefault<z.ZodBoolean>;
    allow_empty: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>;
export type WriteOptions = z.output<typeof writeOptionsSchema>;
