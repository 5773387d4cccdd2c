import { z } from 'zod';
/** Which columns of its records a stream keeps, and under which names. */
export declare const columnOptionsShape: {
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
};
/** The same for records whose values may be nested. */
export declare const nestedColumnOptionsShape: {
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
};
