import { z } from 'zod';
import { type Paginator } from '../core/paginator.ts';
export declare const keyset: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"keyset">;
    key_field: z.ZodString;
    param: z.ZodString;
    inject: z.ZodDefault<z.ZodEnum<{
        body: "body";
        header: "header";
        path: "path";
        query: "query";
    }>>;
    start: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>;
    size_param: z.ZodOptional<z.ZodString>;
    page_size: z.ZodOptional<z.ZodInt>;
    has_more_path: z.ZodOptional<z.ZodString>;
    stop_on_short_page: z.ZodDefault<z.ZodBoolean>;
    max_pages: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>, Paginator, Record<string, never>>;
