import { z } from 'zod';
/** Where a page's number, offset or cursor stands in the request. */
export declare const inject: z.ZodDefault<z.ZodEnum<{
    body: "body";
    header: "header";
    path: "path";
    query: "query";
}>>;
export declare const pageSize: z.ZodOptional<z.ZodInt>;
export declare const hasMorePath: z.ZodOptional<z.ZodString>;
export declare const totalPath: z.ZodOptional<z.ZodString>;
export declare const maxPages: z.ZodOptional<z.ZodInt>;
export declare const maxEmptyPages: z.ZodDefault<z.ZodInt>;
export declare const stopOnShortPage: z.ZodDefault<z.ZodBoolean>;
export declare const stopOnEmpty: z.ZodDefault<z.ZodBoolean>;
/** What pages that lead to one another share. */
export declare const chainShape: {
    has_more_path: z.ZodOptional<z.ZodString>;
    total_path: z.ZodOptional<z.ZodString>;
    stop_on_empty: z.ZodDefault<z.ZodBoolean>;
    max_empty_pages: z.ZodDefault<z.ZodInt>;
    max_pages: z.ZodOptional<z.ZodInt>;
};
export interface ChainOptions {
    readonly has_more_path?: string | undefined;
    readonly total_path?: string | undefined;
    readonly stop_on_empty: boolean;
    readonly max_empty_pages: number;
    readonly max_pages?: number | undefined;
}
