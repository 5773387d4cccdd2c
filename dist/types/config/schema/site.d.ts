import { z } from 'zod';
/** A source of pages of HTML. */
export declare const siteSourceSchema: z.ZodObject<{
    retry: z.ZodPrefault<z.ZodObject<{
        attempts: z.ZodDefault<z.ZodInt>;
        base: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        max: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    }, z.core.$strict>>;
    outage: z.ZodPrefault<z.ZodObject<{
        give_up_after: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    }, z.core.$strict>>;
    timeouts: z.ZodPrefault<z.ZodObject<{
        connect: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        headers: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        total: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    }, z.core.$strict>>;
    limits: z.ZodPrefault<z.ZodObject<{
        body: z.ZodPrefault<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>>;
        ratio: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>>;
    response_rules: z.ZodDefault<z.ZodArray<z.ZodObject<{
        status: z.ZodOptional<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodInt, z.ZodString]>, z.ZodArray<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>]>>;
        header: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
        body: z.ZodOptional<z.ZodObject<{
            path: z.ZodString;
            equals: z.ZodOptional<z.ZodJSONSchema>;
            matches: z.ZodOptional<z.ZodString>;
            exists: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strict>>;
        text: z.ZodOptional<z.ZodString>;
        action: z.ZodEnum<{
            fail: "fail";
            ignore: "ignore";
            rate_limited: "rate_limited";
            refresh_token: "refresh_token";
            reset_pagination: "reset_pagination";
            retry: "retry";
            success: "success";
        }>;
        message: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>>;
    allow_hosts: z.ZodDefault<z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>;
    type: z.ZodLiteral<"site">;
    base_url: z.ZodString;
    session: z.ZodOptional<z.ZodObject<{
        login: z.ZodOptional<z.ZodObject<{
            page: z.ZodString;
            form: z.ZodDefault<z.ZodString>;
            fields: z.ZodRecord<z.ZodString, z.ZodString>;
            submit: z.ZodOptional<z.ZodString>;
            success: z.ZodOptional<z.ZodString>;
            failure: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        expired: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
        keep: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    robots: z.ZodDefault<z.ZodEnum<{
        obey: "obey";
    }>>;
    contact: z.ZodOptional<z.ZodString>;
    render: z.ZodDefault<z.ZodEnum<{
        auto: "auto";
        browser: "browser";
        static: "static";
    }>>;
    browser: z.ZodPrefault<z.ZodObject<{
        executable: z.ZodOptional<z.ZodString>;
        block: z.ZodDefault<z.ZodArray<z.ZodEnum<{
            font: "font";
            image: "image";
            media: "media";
            other: "other";
            script: "script";
            stylesheet: "stylesheet";
            websocket: "websocket";
        }>>>;
        wait: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        timeout: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        pages_per_context: z.ZodDefault<z.ZodInt>;
        concurrency: z.ZodDefault<z.ZodInt>;
    }, z.core.$strict>>;
    parser: z.ZodDefault<z.ZodEnum<{
        correct: "correct";
        fast: "fast";
    }>>;
    charset: z.ZodOptional<z.ZodString>;
    throttle: z.ZodOptional<z.ZodBoolean>;
    conditional: z.ZodDefault<z.ZodBoolean>;
    headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodTransform<string, string | number | boolean>>>>;
    rate_limit: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<import("../../core/units.ts").Rate, string>>>;
    concurrency: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
/** A stream of a `site` source. */
export declare const siteStreamSchema: z.ZodObject<{
    source: z.ZodString;
    for_each: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodObject<{
        stream: z.ZodOptional<z.ZodString>;
        values: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
        as: z.ZodDefault<z.ZodString>;
        where: z.ZodOptional<z.ZodString>;
        batch: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>, z.ZodArray<z.ZodObject<{
        stream: z.ZodOptional<z.ZodString>;
        values: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
        as: z.ZodDefault<z.ZodString>;
        where: z.ZodOptional<z.ZodString>;
        batch: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>]>, z.ZodTransform<readonly {
        stream?: string | undefined;
        values?: (string | number | boolean)[] | undefined;
        as: string;
        where?: string | undefined;
        batch?: number | undefined;
    }[], {
        stream?: string | undefined;
        values?: (string | number | boolean)[] | undefined;
        as: string;
        where?: string | undefined;
        batch?: number | undefined;
    }[] | {
        stream?: string | undefined;
        values?: (string | number | boolean)[] | undefined;
        as: string;
        where?: string | undefined;
        batch?: number | undefined;
    }>>>;
    incremental: z.ZodOptional<z.ZodObject<{
        cursor_field: z.ZodString;
        format: z.ZodOptional<z.ZodString>;
        zone: z.ZodDefault<z.ZodString>;
        param_format: z.ZodOptional<z.ZodString>;
        start_param: z.ZodOptional<z.ZodString>;
        end_param: z.ZodOptional<z.ZodString>;
        start: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>;
        end: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>;
        lookback: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodTransform<{
            readonly ms: number;
        } | {
            readonly units: number;
        }, number>>, z.ZodPipe<z.ZodInt, z.ZodTransform<{
            readonly ms: number;
        } | {
            readonly units: number;
        }, number>>]>>;
        window: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodTransform<{
            readonly ms: number;
        } | {
            readonly units: number;
        }, number>>, z.ZodPipe<z.ZodInt, z.ZodTransform<{
            readonly ms: number;
        } | {
            readonly units: number;
        }, number>>]>>;
        newest_first: z.ZodDefault<z.ZodBoolean>;
        filter: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    references: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        to: z.ZodString;
        on_fail: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            warn: "warn";
        }>>;
    }, z.core.$strict>]>, z.ZodTransform<{
        to: string;
        on_fail: "fail" | "warn";
    }, string | {
        to: string;
        on_fail: "fail" | "warn";
    }>>>>;
    schema: z.ZodOptional<z.ZodObject<{
        contract: z.ZodPipe<z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
            discard_row: "discard_row";
            discard_value: "discard_value";
            evolve: "evolve";
            freeze: "freeze";
        }>, z.ZodObject<{
            new_columns: z.ZodDefault<z.ZodEnum<{
                discard_row: "discard_row";
                discard_value: "discard_value";
                evolve: "evolve";
                freeze: "freeze";
            }>>;
            missing_columns: z.ZodDefault<z.ZodEnum<{
                evolve: "evolve";
                freeze: "freeze";
            }>>;
            types: z.ZodDefault<z.ZodEnum<{
                discard_row: "discard_row";
                discard_value: "discard_value";
                evolve: "evolve";
                freeze: "freeze";
            }>>;
        }, z.core.$strict>]>>, z.ZodTransform<{
            new_columns: "discard_row" | "discard_value" | "evolve" | "freeze";
            missing_columns: "evolve" | "freeze";
            types: "discard_row" | "discard_value" | "evolve" | "freeze";
        }, "discard_row" | "discard_value" | "evolve" | "freeze" | {
            new_columns: "discard_row" | "discard_value" | "evolve" | "freeze";
            missing_columns: "evolve" | "freeze";
            types: "discard_row" | "discard_value" | "evolve" | "freeze";
        }>>;
        columns: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodEnum<{
            boolean: "boolean";
            date: "date";
            datetime: "datetime";
            integer: "integer";
            json: "json";
            number: "number";
            string: "string";
        }>>>;
    }, z.core.$strict>>;
    fallback: z.ZodOptional<z.ZodUnion<readonly [z.ZodLiteral<"last_good">, z.ZodObject<{
        source: z.ZodString;
    }, z.core.$strict>]>>;
    fallback_column: z.ZodOptional<z.ZodString>;
    after: z.ZodOptional<z.ZodArray<z.ZodString>>;
    primary_key: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
    write: z.ZodObject<{
        mode: z.ZodDefault<z.ZodEnum<{
            append: "append";
            insert_only: "insert_only";
            merge: "merge";
            replace: "replace";
            scd2: "scd2";
        }>>;
        csv: z.ZodOptional<z.ZodString>;
        ndjson: z.ZodOptional<z.ZodString>;
        parquet: z.ZodOptional<z.ZodString>;
        gzip: z.ZodOptional<z.ZodBoolean>;
        split: z.ZodOptional<z.ZodUnion<readonly [z.ZodObject<{
            by: z.ZodEnum<{
                day: "day";
                month: "month";
                week: "week";
                year: "year";
            }>;
            column: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            size: z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>;
        }, z.core.$strict>]>>;
        compression: z.ZodDefault<z.ZodEnum<{
            gzip: "gzip";
            none: "none";
            snappy: "snappy";
            zstd: "zstd";
        }>>;
        fill: z.ZodDefault<z.ZodString>;
        quarantine: z.ZodOptional<z.ZodString>;
        sort_by: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
        deleted: z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
            delete: "delete";
            keep: "keep";
            mark: "mark";
        }>, z.ZodObject<{
            action: z.ZodDefault<z.ZodEnum<{
                delete: "delete";
                mark: "mark";
            }>>;
            field: z.ZodOptional<z.ZodString>;
            when: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>;
            column: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>]>>;
        max_deleted: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
        ignore_columns: z.ZodOptional<z.ZodArray<z.ZodString>>;
        dedupe_by: z.ZodOptional<z.ZodString>;
        scd2: z.ZodOptional<z.ZodObject<{
            valid_from: z.ZodDefault<z.ZodString>;
            valid_to: z.ZodDefault<z.ZodString>;
            at: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        formula_guard: z.ZodDefault<z.ZodBoolean>;
        allow_empty: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>;
    checks: z.ZodPrefault<z.ZodObject<{
        rows: z.ZodOptional<z.ZodObject<{
            min: z.ZodOptional<z.ZodInt>;
            max: z.ZodOptional<z.ZodInt>;
            max_drop: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
            on_fail: z.ZodDefault<z.ZodEnum<{
                fail: "fail";
                warn: "warn";
            }>>;
        }, z.core.$strict>>;
        columns: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodObject<{
            required: z.ZodDefault<z.ZodBoolean>;
            unique: z.ZodDefault<z.ZodBoolean>;
            max_null_rate: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
            type: z.ZodOptional<z.ZodEnum<{
                boolean: "boolean";
                date: "date";
                datetime: "datetime";
                integer: "integer";
                number: "number";
            }>>;
            format: z.ZodOptional<z.ZodString>;
            zone: z.ZodOptional<z.ZodString>;
            min: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            max: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            min_length: z.ZodOptional<z.ZodInt>;
            max_length: z.ZodOptional<z.ZodInt>;
            pattern: z.ZodOptional<z.ZodString>;
            allowed: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
            freshness: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
            on_fail: z.ZodDefault<z.ZodEnum<{
                fail: "fail";
                quarantine: "quarantine";
                warn: "warn";
            }>>;
        }, z.core.$strict>, z.ZodArray<z.ZodObject<{
            required: z.ZodDefault<z.ZodBoolean>;
            unique: z.ZodDefault<z.ZodBoolean>;
            max_null_rate: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
            type: z.ZodOptional<z.ZodEnum<{
                boolean: "boolean";
                date: "date";
                datetime: "datetime";
                integer: "integer";
                number: "number";
            }>>;
            format: z.ZodOptional<z.ZodString>;
            zone: z.ZodOptional<z.ZodString>;
            min: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            max: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            min_length: z.ZodOptional<z.ZodInt>;
            max_length: z.ZodOptional<z.ZodInt>;
            pattern: z.ZodOptional<z.ZodString>;
            allowed: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
            freshness: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
            on_fail: z.ZodDefault<z.ZodEnum<{
                fail: "fail";
                quarantine: "quarantine";
                warn: "warn";
            }>>;
        }, z.core.$strict>>]>, z.ZodTransform<readonly {
            required: boolean;
            unique: boolean;
            max_null_rate?: number | undefined;
            type?: "boolean" | "date" | "datetime" | "integer" | "number" | undefined;
            format?: string | undefined;
            zone?: string | undefined;
            min?: string | number | undefined;
            max?: string | number | undefined;
            min_length?: number | undefined;
            max_length?: number | undefined;
            pattern?: string | undefined;
            allowed?: (string | number | boolean)[] | undefined;
            freshness?: number | undefined;
            on_fail: "fail" | "quarantine" | "warn";
        }[], {
            required: boolean;
            unique: boolean;
            max_null_rate?: number | undefined;
            type?: "boolean" | "date" | "datetime" | "integer" | "number" | undefined;
            format?: string | undefined;
            zone?: string | undefined;
            min?: string | number | undefined;
            max?: string | number | undefined;
            min_length?: number | undefined;
            max_length?: number | undefined;
            pattern?: string | undefined;
            allowed?: (string | number | boolean)[] | undefined;
            freshness?: number | undefined;
            on_fail: "fail" | "quarantine" | "warn";
        }[] | {
            required: boolean;
            unique: boolean;
            max_null_rate?: number | undefined;
            type?: "boolean" | "date" | "datetime" | "integer" | "number" | undefined;
            format?: string | undefined;
            zone?: string | undefined;
            min?: string | number | undefined;
            max?: string | number | undefined;
            min_length?: number | undefined;
            max_length?: number | undefined;
            pattern?: string | undefined;
            allowed?: (string | number | boolean)[] | undefined;
            freshness?: number | undefined;
            on_fail: "fail" | "quarantine" | "warn";
        }>>>>;
        expressions: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            sql: z.ZodString;
            on_fail: z.ZodDefault<z.ZodEnum<{
                fail: "fail";
                quarantine: "quarantine";
                warn: "warn";
            }>>;
        }, z.core.$strict>>>;
        queries: z.ZodDefault<z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            query: z.ZodString;
            min: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            max: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            equals: z.ZodOptional<z.ZodUnion<readonly [z.ZodNumber, z.ZodString]>>;
            on_fail: z.ZodDefault<z.ZodEnum<{
                fail: "fail";
                warn: "warn";
            }>>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    publish: z.ZodOptional<z.ZodObject<{
        git: z.ZodOptional<z.ZodLiteral<false>>;
        s3: z.ZodOptional<z.ZodUnion<readonly [z.ZodObject<{
            bucket: z.ZodString;
            key: z.ZodDefault<z.ZodString>;
            region: z.ZodOptional<z.ZodString>;
            endpoint: z.ZodOptional<z.ZodURL>;
            path_style: z.ZodOptional<z.ZodBoolean>;
            storage_class: z.ZodOptional<z.ZodEnum<{
                DEEP_ARCHIVE: "DEEP_ARCHIVE";
                EXPRESS_ONEZONE: "EXPRESS_ONEZONE";
                GLACIER: "GLACIER";
                GLACIER_IR: "GLACIER_IR";
                INTELLIGENT_TIERING: "INTELLIGENT_TIERING";
                ONEZONE_IA: "ONEZONE_IA";
                REDUCED_REDUNDANCY: "REDUCED_REDUNDANCY";
                STANDARD: "STANDARD";
                STANDARD_IA: "STANDARD_IA";
            }>>;
            server_side_encryption: z.ZodOptional<z.ZodEnum<{
                AES256: "AES256";
                "aws:kms": "aws:kms";
                "aws:kms:dsse": "aws:kms:dsse";
            }>>;
            kms_key_id: z.ZodOptional<z.ZodString>;
            acl: z.ZodOptional<z.ZodEnum<{
                "authenticated-read": "authenticated-read";
                "aws-exec-read": "aws-exec-read";
                "bucket-owner-full-control": "bucket-owner-full-control";
                "bucket-owner-read": "bucket-owner-read";
                private: "private";
                "public-read": "public-read";
            }>>;
            metadata: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
            multipart_above: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
            part_size: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
            content_type: z.ZodOptional<z.ZodString>;
            checksum: z.ZodDefault<z.ZodEnum<{
                crc32: "crc32";
                none: "none";
                sha256: "sha256";
            }>>;
        }, z.core.$strict>, z.ZodLiteral<false>]>>;
    }, z.core.$strict>>;
    start: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>, z.ZodTransform<string[], string | string[]>>;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>]>>>;
    items: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
    table: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>, z.ZodTransform<{
        select: string[];
    }, string[]>>, z.ZodObject<{
        select: z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>;
        head_rows: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>]>>;
    data: z.ZodOptional<z.ZodObject<{
        json_ld: z.ZodOptional<z.ZodString>;
        microdata: z.ZodOptional<z.ZodString>;
        embedded: z.ZodOptional<z.ZodString>;
        capture: z.ZodOptional<z.ZodString>;
        path: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    fields: z.ZodDefault<z.ZodType<Readonly<Record<string, import("../../extract/options.ts").FieldPlan>>, Readonly<{
        [name: string]: string | readonly string[] | import("../../extract/options.ts").FieldInput;
    }>, z.core.$ZodTypeInternals<Readonly<Record<string, import("../../extract/options.ts").FieldPlan>>, Readonly<{
        [name: string]: string | readonly string[] | import("../../extract/options.ts").FieldInput;
    }>>>>;
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    paginator: z.ZodOptional<z.ZodDiscriminatedUnion<[z.ZodObject<{
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
    }, z.core.$strict>], "type">>;
    detail: z.ZodOptional<z.ZodObject<{
        follow: z.ZodString;
        fields: z.ZodType<Readonly<Record<string, import("../../extract/options.ts").FieldPlan>>, Readonly<{
            [name: string]: string | readonly string[] | import("../../extract/options.ts").FieldInput;
        }>, z.core.$ZodTypeInternals<Readonly<Record<string, import("../../extract/options.ts").FieldPlan>>, Readonly<{
            [name: string]: string | readonly string[] | import("../../extract/options.ts").FieldInput;
        }>>>;
        wait_for: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
    }, z.core.$strict>>;
    render: z.ZodOptional<z.ZodEnum<{
        auto: "auto";
        browser: "browser";
        static: "static";
    }>>;
    wait_for: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
    heal: z.ZodDefault<z.ZodBoolean>;
    drift: z.ZodPrefault<z.ZodObject<{
        min_hit_rate: z.ZodDefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
    }, z.core.$strict>>;
    expect: z.ZodDefault<z.ZodArray<z.ZodObject<{
        page: z.ZodString;
        url: z.ZodOptional<z.ZodString>;
        kind: z.ZodDefault<z.ZodEnum<{
            detail: "detail";
            list: "list";
        }>>;
        rows: z.ZodOptional<z.ZodInt>;
        first: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
        last: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
        next: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
/** A site's source and stream as they are written, before defaults. */
export type SiteSourceInput = z.input<typeof siteSourceSchema>;
export type SiteStreamInput = z.input<typeof siteStreamSchema>;
