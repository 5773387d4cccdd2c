import type { Paginator } from '../core/paginator.ts';
export { detect } from './detect.ts';
export type { Detected } from './look.ts';
/** All ways of paging; `paginators.schema` is the union of their options. */
export declare const paginators: {
    list: readonly [import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"page_number">;
        page_param: import("zod").ZodDefault<import("zod").ZodString>;
        inject: import("zod").ZodDefault<import("zod").ZodEnum<{
            body: "body";
            header: "header";
            path: "path";
            query: "query";
        }>>;
        size_param: import("zod").ZodOptional<import("zod").ZodString>;
        page_size: import("zod").ZodOptional<import("zod").ZodInt>;
        start_page: import("zod").ZodDefault<import("zod").ZodInt>;
        total_pages_path: import("zod").ZodOptional<import("zod").ZodString>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        stop_on_short_page: import("zod").ZodDefault<import("zod").ZodBoolean>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"offset">;
        offset_param: import("zod").ZodDefault<import("zod").ZodString>;
        inject: import("zod").ZodDefault<import("zod").ZodEnum<{
            body: "body";
            header: "header";
            path: "path";
            query: "query";
        }>>;
        limit_param: import("zod").ZodDefault<import("zod").ZodString>;
        page_size: import("zod").ZodOptional<import("zod").ZodInt>;
        start_offset: import("zod").ZodDefault<import("zod").ZodInt>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        stop_on_short_page: import("zod").ZodDefault<import("zod").ZodBoolean>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        stop_on_empty: import("zod").ZodDefault<import("zod").ZodBoolean>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        type: import("zod").ZodLiteral<"cursor">;
        cursor_path: import("zod").ZodString;
        cursor_param: import("zod").ZodString;
        inject: import("zod").ZodDefault<import("zod").ZodEnum<{
            body: "body";
            header: "header";
            path: "path";
            query: "query";
        }>>;
        start: import("zod").ZodOptional<import("zod").ZodUnion<readonly [import("zod").ZodString, import("zod").ZodNumber]>>;
        size_param: import("zod").ZodOptional<import("zod").ZodString>;
        page_size: import("zod").ZodOptional<import("zod").ZodInt>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        stop_on_empty: import("zod").ZodDefault<import("zod").ZodBoolean>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        type: import("zod").ZodLiteral<"next_url">;
        next_url_path: import("zod").ZodString;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        stop_on_empty: import("zod").ZodDefault<import("zod").ZodBoolean>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        type: import("zod").ZodLiteral<"link_header">;
        rel: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        total_path: import("zod").ZodOptional<import("zod").ZodString>;
        stop_on_empty: import("zod").ZodDefault<import("zod").ZodBoolean>;
        max_empty_pages: import("zod").ZodDefault<import("zod").ZodInt>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        type: import("zod").ZodLiteral<"header_cursor">;
        header: import("zod").ZodString;
        cursor_param: import("zod").ZodString;
        inject: import("zod").ZodDefault<import("zod").ZodEnum<{
            body: "body";
            header: "header";
            path: "path";
            query: "query";
        }>>;
        size_param: import("zod").ZodOptional<import("zod").ZodString>;
        page_size: import("zod").ZodOptional<import("zod").ZodInt>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"keyset">;
        key_field: import("zod").ZodString;
        param: import("zod").ZodString;
        inject: import("zod").ZodDefault<import("zod").ZodEnum<{
            body: "body";
            header: "header";
            path: "path";
            query: "query";
        }>>;
        start: import("zod").ZodOptional<import("zod").ZodUnion<readonly [import("zod").ZodString, import("zod").ZodNumber]>>;
        size_param: import("zod").ZodOptional<import("zod").ZodString>;
        page_size: import("zod").ZodOptional<import("zod").ZodInt>;
        has_more_path: import("zod").ZodOptional<import("zod").ZodString>;
        stop_on_short_page: import("zod").ZodDefault<import("zod").ZodBoolean>;
        max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"single_page">;
    }, import("zod/v4/core").$strict>, Paginator, Record<string, never>>, {
        type: string;
        summary: string;
        schema: import("zod").ZodObject<{
            type: import("zod").ZodLiteral<"auto">;
            max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        }, import("zod/v4/core").$strict>;
        create(options: import("zod").output<import("zod").ZodObject<{
            type: import("zod").ZodLiteral<"auto">;
            max_pages: import("zod").ZodOptional<import("zod").ZodInt>;
        }, import("zod/v4/core").$strict>>, _context: Record<string, never>): Paginator;
    }];
    schema: import("zod").ZodType<{
        type: "keyset";
        key_field: string;
        param: string;
        inject: "body" | "header" | "path" | "query";
        start?: string | number | undefined;
        size_param?: string | undefined;
        page_size?: number | undefined;
        has_more_path?: string | undefined;
        stop_on_short_page: boolean;
        max_pages?: number | undefined;
    } | {
        type: "page_number";
        page_param: string;
        inject: "body" | "header" | "path" | "query";
        size_param?: string | undefined;
        page_size?: number | undefined;
        start_page: number;
        total_pages_path?: string | undefined;
        total_path?: string | undefined;
        has_more_path?: string | undefined;
        max_pages?: number | undefined;
        max_empty_pages: number;
        stop_on_short_page: boolean;
    } | {
        type: "offset";
        offset_param: string;
        inject: "body" | "header" | "path" | "query";
        limit_param: string;
        page_size?: number | undefined;
        start_offset: number;
        total_path?: string | undefined;
        has_more_path?: string | undefined;
        max_pages?: number | undefined;
        max_empty_pages: number;
        stop_on_short_page: boolean;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "cursor";
        cursor_path: string;
        cursor_param: string;
        inject: "body" | "header" | "path" | "query";
        start?: string | number | undefined;
        size_param?: string | undefined;
        page_size?: number | undefined;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "next_url";
        next_url_path: string;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "link_header";
        rel: string;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "header_cursor";
        header: string;
        cursor_param: string;
        inject: "body" | "header" | "path" | "query";
        size_param?: string | undefined;
        page_size?: number | undefined;
    } | {
        type: "single_page";
    } | {
        type: "auto";
        max_pages?: number | undefined;
    }, unknown, import("zod/v4/core").$ZodTypeInternals<{
        type: "keyset";
        key_field: string;
        param: string;
        inject: "body" | "header" | "path" | "query";
        start?: string | number | undefined;
        size_param?: string | undefined;
        page_size?: number | undefined;
        has_more_path?: string | undefined;
        stop_on_short_page: boolean;
        max_pages?: number | undefined;
    } | {
        type: "page_number";
        page_param: string;
        inject: "body" | "header" | "path" | "query";
        size_param?: string | undefined;
        page_size?: number | undefined;
        start_page: number;
        total_pages_path?: string | undefined;
        total_path?: string | undefined;
        has_more_path?: string | undefined;
        max_pages?: number | undefined;
        max_empty_pages: number;
        stop_on_short_page: boolean;
    } | {
        type: "offset";
        offset_param: string;
        inject: "body" | "header" | "path" | "query";
        limit_param: string;
        page_size?: number | undefined;
        start_offset: number;
        total_path?: string | undefined;
        has_more_path?: string | undefined;
        max_pages?: number | undefined;
        max_empty_pages: number;
        stop_on_short_page: boolean;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "cursor";
        cursor_path: string;
        cursor_param: string;
        inject: "body" | "header" | "path" | "query";
        start?: string | number | undefined;
        size_param?: string | undefined;
        page_size?: number | undefined;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "next_url";
        next_url_path: string;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "link_header";
        rel: string;
    } | {
        has_more_path?: string | undefined;
        total_path?: string | undefined;
        stop_on_empty: boolean;
        max_empty_pages: number;
        max_pages?: number | undefined;
        type: "header_cursor";
        header: string;
        cursor_param: string;
        inject: "body" | "header" | "path" | "query";
        size_param?: string | undefined;
        page_size?: number | undefined;
    } | {
        type: "single_page";
    } | {
        type: "auto";
        max_pages?: number | undefined;
    }, unknown>>;
    create(options: {
        type: string;
    }, context: Record<string, never>): Paginator;
};
