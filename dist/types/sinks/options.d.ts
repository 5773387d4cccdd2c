import { z } from 'zod';
/** The `write:` block of a stream. */
export declare const writeOptionsSchema: z.ZodObject<{
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
export type WriteOptions = z.output<typeof writeOptionsSchema>;
