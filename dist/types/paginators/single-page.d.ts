import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
export declare const singlePage: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"single_page">;
}, z.core.$strict>, Paginator, Record<string, never>>;
