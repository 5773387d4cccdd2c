import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
import type { Variant } from '../core/variant.ts';
declare const schema: z.ZodObject<{
    type: z.ZodLiteral<"auto">;
    max_pages: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
type Concrete = Variant<z.ZodObject, Paginator, Record<string, never>>;
/** The paginator that detects, over those that it may find. */
export declare function autoOver(concrete: readonly Concrete[]): {
    type: string;
    summary: string;
    schema: z.ZodObject<{
        type: z.ZodLiteral<"auto">;
        max_pages: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>;
    create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator;
};
export {};
