import { z } from 'zod';
/** `sources.<name>` of type sql, without its retry policy. */
export declare const sqlSourceOptionsSchema: z.ZodObject<{
    type: z.ZodLiteral<"sql">;
    url: z.ZodString;
    allow_outside: z.ZodDefault<z.ZodBoolean>;
    connect_timeout: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    query_timeout: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
}, z.core.$strict>;
/** What a stream of a database has of its own. */
export declare const sqlStreamShape: {
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    query: z.ZodOptional<z.ZodString>;
    table: z.ZodOptional<z.ZodString>;
    order_by: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>, z.ZodTransform<string[], string | string[]>>>;
    page_size: z.ZodDefault<z.ZodInt>;
};
export type SqlSourceOptions = z.output<typeof sqlSourceOptionsSchema>;
