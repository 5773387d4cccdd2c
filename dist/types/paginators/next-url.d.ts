import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
export declare const nextUrl: import("../core/variant.ts").Variant<z.ZodObject<{
    has_more_path: z.ZodOptional<z.ZodString>;
    total_path: z.ZodOptional<z.ZodString>;
    stop_on_empty: z.ZodDefault<z.ZodBoolean>;
    max_empty_pages: z.ZodDefault<z.ZodInt>;
    max_pages: z.ZodOptional<z.ZodInt>;
    type: z.ZodLiteral<"next_url">;
    next_url_path: z.ZodString;
}, z.core.$strict>, Paginator, Record<string, never>>;
