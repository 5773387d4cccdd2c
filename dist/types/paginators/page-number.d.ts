import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
export declare const pageNumber: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"page_number">;
    page_param: z.ZodDefault<z.ZodString>;
    inject: z.ZodDefault<z.ZodEnum<{
        body: "body";
        header: "header";
        path: "path";
        query: "query";
    }>>;
    size_param: z.ZodOptional<z.ZodString>;
    page_size: z.ZodOptional<z.ZodInt>;
    start_page: z.ZodDefault<z.ZodInt>;
    total_pages_path: z.ZodOptional<z.ZodString>;
    total_path: z.ZodOptional<z.ZodString>;
    has_more_path: z.ZodOptional<z.ZodString>;
    max_pages: z.ZodOptional<z.ZodInt>;
    max_empty_pages: z.ZodDefault<z.ZodInt>;
    stop_on_short_page: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>, Paginator, Record<string, never>>;
