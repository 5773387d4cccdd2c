import { z } from 'zod';
/** A source of files. */
export declare const fileSourceSchema: z.ZodObject<{
    type: z.ZodLiteral<"file">;
    base: z.ZodOptional<z.ZodString>;
    allow_outside: z.ZodDefault<z.ZodBoolean>;
    s3: z.ZodPrefault<z.ZodObject<{
        region: z.ZodOptional<z.ZodString>;
        endpoint: z.ZodOptional<z.ZodURL>;
        path_style: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    http: z.ZodPrefault<z.ZodObject<{
        retry: z.ZodPrefault<z.ZodObject<{
            attempts: z.ZodDefault<z.ZodInt>;
            base: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
            max: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        }, z.core.$strict>>;
        outage: z.ZodPrefault<z.ZodObject<{
            give_up_after: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        }, z.core.$strict>>;
        rate_limit: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<import("../../core/units.ts").Rate, string>>>;
        concurrency: z.ZodDefault<z.ZodInt>;
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
        auth: z.ZodPrefault<z.ZodType<{
            type: "aws_sigv4";
            access_key_id: string;
            secret_access_key: string;
            session_token?: string | undefined;
            region: string;
            service: string;
        } | {
            type: "jwt";
            algorithm: "ES256" | "HS256" | "RS256";
            secret: string;
            key_id?: string | undefined;
            claims: Record<string, z.JSONType>;
            lifetime: number;
            token_url?: string | undefined;
            token_path: string;
            expires_in_path: string;
            header: string;
            scheme: string;
        } | {
            type: "oauth2";
            grant: "client_credentials" | "password" | "refresh_token";
            token_url: string;
            client_id?: string | undefined;
            client_secret?: string | undefined;
            client_auth: "basic" | "body";
            username?: string | undefined;
            password?: string | undefined;
            refresh_token?: string | undefined;
            scope?: string | string[] | undefined;
            audience?: string | undefined;
            params: Record<string, string>;
            token_path: string;
            expires_in_path: string;
            refresh_token_path: string;
            header: string;
            scheme: string;
        } | {
            type: "none";
        } | {
            type: "api_key";
            value: string;
            header?: string | undefined;
            param?: string | undefined;
            cookie?: string | undefined;
            prefix: string;
        } | {
            type: "basic";
            username: string;
            password: string;
        } | {
            type: "bearer";
            token: string;
        } | {
            type: "login";
            path: string;
            method: "GET" | "POST" | "PUT";
            body?: Record<string, z.JSONType> | undefined;
            form: boolean;
            token_path: string;
            expires_in_path?: string | undefined;
            refresh_token_path: string;
            refresh?: {
                path: string;
                method: "GET" | "POST" | "PUT";
                body: Record<string, z.JSONType>;
                form: boolean;
            } | undefined;
            header: string;
            scheme: string;
        } | {
            type: "hmac";
            secret: string;
            secret_encoding: "base64" | "hex" | "text";
            key_id?: string | undefined;
            algorithm: "sha1" | "sha256" | "sha384" | "sha512";
            encoding: "base64" | "base64url" | "hex";
            sign: string;
            header: string;
            value: string;
            timestamp: "http" | "iso" | "unix" | "unix_ms";
            timestamp_header?: string | undefined;
            nonce_header?: string | undefined;
            key_header?: string | undefined;
            body_hash_header?: string | undefined;
        }, unknown, z.core.$ZodTypeInternals<{
            type: "aws_sigv4";
            access_key_id: string;
            secret_access_key: string;
            session_token?: string | undefined;
            region: string;
            service: string;
        } | {
            type: "jwt";
            algorithm: "ES256" | "HS256" | "RS256";
            secret: string;
            key_id?: string | undefined;
            claims: Record<string, z.JSONType>;
            lifetime: number;
            token_url?: string | undefined;
            token_path: string;
            expires_in_path: string;
            header: string;
            scheme: string;
        } | {
            type: "oauth2";
            grant: "client_credentials" | "password" | "refresh_token";
            token_url: string;
            client_id?: string | undefined;
            client_secret?: string | undefined;
            client_auth: "basic" | "body";
            username?: string | undefined;
            password?: string | undefined;
            refresh_token?: string | undefined;
            scope?: string | string[] | undefined;
            audience?: string | undefined;
            params: Record<string, string>;
            token_path: string;
            expires_in_path: string;
            refresh_token_path: string;
            header: string;
            scheme: string;
        } | {
            type: "none";
        } | {
            type: "api_key";
            value: string;
            header?: string | undefined;
            param?: string | undefined;
            cookie?: string | undefined;
            prefix: string;
        } | {
            type: "basic";
            username: string;
            password: string;
        } | {
            type: "bearer";
            token: string;
        } | {
            type: "login";
            path: string;
            method: "GET" | "POST" | "PUT";
            body?: Record<string, z.JSONType> | undefined;
            form: boolean;
            token_path: string;
            expires_in_path?: string | undefined;
            refresh_token_path: string;
            refresh?: {
                path: string;
                method: "GET" | "POST" | "PUT";
                body: Record<string, z.JSONType>;
                form: boolean;
            } | undefined;
            header: string;
            scheme: string;
        } | {
            type: "hmac";
            secret: string;
            secret_encoding: "base64" | "hex" | "text";
            key_id?: string | undefined;
            algorithm: "sha1" | "sha256" | "sha384" | "sha512";
            encoding: "base64" | "base64url" | "hex";
            sign: string;
            header: string;
            value: string;
            timestamp: "http" | "iso" | "unix" | "unix_ms";
            timestamp_header?: string | undefined;
            nonce_header?: string | undefined;
            key_header?: string | undefined;
            body_hash_header?: string | undefined;
        }, unknown>>>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodTransform<string, string | number | boolean>>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** A stream of a `file` source. */
export declare const fileStreamSchema: z.ZodObject<{
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    flatten: z.ZodPrefault<z.ZodObject<{
        separator: z.ZodDefault<z.ZodString>;
        depth: z.ZodDefault<z.ZodInt>;
        lists: z.ZodDefault<z.ZodEnum<{
            json: "json";
        }>>;
    }, z.core.$strict>>;
    path: z.ZodString;
    format: z.ZodDefault<z.ZodEnum<{
        auto: "auto";
        csv: "csv";
        json: "json";
        ndjson: "ndjson";
        parquet: "parquet";
    }>>;
    records_path: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<"">]>>;
    charset: z.ZodOptional<z.ZodString>;
    delimited: z.ZodPrefault<z.ZodObject<{
        delimiter: z.ZodDefault<z.ZodEnum<{
            "\t": "\t";
            ",": ",";
            ";": ";";
            auto: "auto";
            "|": "|";
        }>>;
        header: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    empty_file: z.ZodDefault<z.ZodEnum<{
        error: "error";
        skip: "skip";
    }>>;
    file_column: z.ZodOptional<z.ZodString>;
    page_size: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
    page_rows: z.ZodDefault<z.ZodInt>;
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
}, z.core.$strict>;
