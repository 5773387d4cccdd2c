import { z } from 'zod';
/** How the next page of a site is found. */
export declare const sitePagingSchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    type: z.ZodLiteral<"next_link">;
    select: z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>;
    max_pages: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"page_number">;
    param: z.ZodDefault<z.ZodString>;
    start: z.ZodDefault<z.ZodInt>;
    step: z.ZodDefault<z.ZodInt>;
    pages: z.ZodOptional<z.ZodInt>;
    max_pages: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"url_range">;
    from: z.ZodDefault<z.ZodInt>;
    to: z.ZodInt;
    step: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"sitemap">;
    include: z.ZodOptional<z.ZodString>;
    exclude: z.ZodOptional<z.ZodString>;
    max_pages: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"load_more">;
    select: z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>;
    max_clicks: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"infinite_scroll">;
    max_scrolls: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>, z.ZodObject<{
    type: z.ZodLiteral<"crawl">;
    follow: z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>;
    depth: z.ZodDefault<z.ZodInt>;
    max_pages: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>], "type">;
export type SitePagingOptions = z.output<typeof sitePagingSchema>;
