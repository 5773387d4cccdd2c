import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
export declare const headerCursor: import("../core/variant.ts").Variant<z.ZodObject<{
    has_more_path: z.ZodOptional<z.ZodString>;
    total_path: z.ZodOptional<z.ZodString>;
    stop_on_empty: z.ZodDefault<z.ZodBoolean>;
    max_empty_pages: z.ZodDefault<z.ZodInt>;
    max_pages: z.ZodOptional<z.ZodInt>;
    type: z.ZodLiteral<"header_cursor">;
    header: z.ZodString;
    cursor_param: z.ZodString;
    inject: z.ZodDefault<z.ZodEnum<{
        body: "body";
        header: "header";
        path: "path";
        query: "query";
    }>>;
    size_param: z.ZodOptional<z.ZodString>;
    page_size: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>, Paginator, Record<string, never>>;
