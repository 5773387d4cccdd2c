import { z } from 'zod';
/** `sources.<name>` of type module, without its retry policy. */
export declare const moduleSourceOptionsSchema: z.ZodObject<{
    type: z.ZodLiteral<"module">;
    module: z.ZodString;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
}, z.core.$strict>;
/** What a stream of a module has of its own. */
export declare const moduleStreamShape: {
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    flatten: z.ZodPrefault<z.ZodObject<{
        separator: z.ZodDefault<z.ZodString>;
        depth: z.ZodDefault<z.ZodInt>;
        lists: z.ZodDefault<z.ZodEnum<{
            json: "json";
        }>>;
    }, z.core.$strict>>;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    max_pages: z.ZodDefault<z.ZodInt>;
};
export type ModuleSourceOptions = z.output<typeof moduleSourceOptionsSchema>;
