import { z } from 'zod';
/** What became of one database. */
export declare const warehouseReport: z.ZodObject<{
    kind: z.ZodEnum<{
        postgres: "postgres";
        sqlite: "sqlite";
    }>;
    place: z.ZodString;
    status: z.ZodEnum<{
        failed: "failed";
        loaded: "loaded";
        partial: "partial";
        unchanged: "unchanged";
    }>;
    duration_ms: z.ZodInt;
    tables: z.ZodArray<z.ZodObject<{
        stream: z.ZodString;
        table: z.ZodString;
        how: z.ZodEnum<{
            delta: "delta";
            refused: "refused";
            unchanged: "unchanged";
            whole: "whole";
        }>;
        rows: z.ZodInt;
        upserted: z.ZodInt;
        deleted: z.ZodInt;
        error: z.ZodOptional<z.ZodObject<{
            code: z.ZodString;
            message: z.ZodString;
            remedy: z.ZodOptional<z.ZodString>;
            page: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    error: z.ZodOptional<z.ZodObject<{
        code: z.ZodString;
        message: z.ZodString;
        remedy: z.ZodOptional<z.ZodString>;
        page: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
/** What became of one transform. */
export declare const transformReport: z.ZodObject<{
    name: z.ZodString;
    status: z.ZodEnum<{
        failed: "failed";
        skipped: "skipped";
        succeeded: "succeeded";
    }>;
    rows: z.ZodInt;
    duration_ms: z.ZodInt;
    table: z.ZodOptional<z.ZodString>;
    outputs: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        bytes: z.ZodInt;
        rows: z.ZodInt;
        sha256: z.ZodString;
        changed: z.ZodBoolean;
    }, z.core.$strip>>;
    checks: z.ZodArray<z.ZodObject<{
        check: z.ZodString;
        outcome: z.ZodEnum<{
            failed: "failed";
            passed: "passed";
            quarantined: "quarantined";
            warned: "warned";
        }>;
        detail: z.ZodString;
        failing: z.ZodOptional<z.ZodInt>;
        samples: z.ZodOptional<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            value: z.ZodString;
        }, z.core.$strip>>>;
    }, z.core.$strip>>;
    warnings: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        message: z.ZodString;
        remedy: z.ZodOptional<z.ZodString>;
        page: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
    errors: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        message: z.ZodString;
        remedy: z.ZodOptional<z.ZodString>;
        page: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
