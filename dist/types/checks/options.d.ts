import { z } from 'zod';
declare const columnCheck: z.ZodObject<{
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
}, z.core.$strict>;
export type ColumnCheck = z.output<typeof columnCheck>;
/** The `checks:` block of a stream. Row checks with `quarantine` judge what this run brings, all else the target as it would stand after the write. */
export declare const checksOptionsSchema: z.ZodObject<{
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
}, z.core.$strict>;
export type ChecksOptions = z.output<typeof checksOptionsSchema>;
export {};
