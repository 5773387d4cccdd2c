import { z } from 'zod';
export declare const count: z.ZodInt;
export declare const status: z.ZodEnum<{
    blocked: "blocked";
    failed: "failed";
    partial: "partial";
    skipped: "skipped";
    succeeded: "succeeded";
}>;
export declare const problem: z.ZodObject<{
    code: z.ZodString;
    message: z.ZodString;
    remedy: z.ZodOptional<z.ZodString>;
    page: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export declare const failedPage: z.ZodObject<{
    page: z.ZodString;
    code: z.ZodString;
    reason: z.ZodString;
    attempts: z.ZodInt;
    first_failed_at: z.ZodString;
}, z.core.$strip>;
export declare const column: z.ZodObject<{
    name: z.ZodString;
    missing: z.ZodInt;
    null: z.ZodInt;
    empty_rate: z.ZodNumber;
}, z.core.$strip>;
export declare const changes: z.ZodObject<{
    added: z.ZodInt;
    updated: z.ZodInt;
    removed: z.ZodInt;
    unchanged: z.ZodInt;
    examples: z.ZodArray<z.ZodObject<{
        change: z.ZodEnum<{
            added: "added";
            removed: "removed";
            updated: "updated";
        }>;
        key: z.ZodString;
        detail: z.ZodString;
    }, z.core.$strip>>;
}, z.core.$strip>;
export declare const field: z.ZodObject<{
    name: z.ZodString;
    hits: z.ZodInt;
    misses: z.ZodInt;
    hit_rate: z.ZodNumber;
    unparsed: z.ZodInt;
    healed: z.ZodInt;
    used: z.ZodArray<z.ZodObject<{
        select: z.ZodString;
        hits: z.ZodInt;
    }, z.core.$strip>>;
    earlier_hit_rate: z.ZodOptional<z.ZodNumber>;
    proposal: z.ZodOptional<z.ZodObject<{
        select: z.ZodString;
        score: z.ZodNumber;
        rows: z.ZodInt;
        examples: z.ZodArray<z.ZodString>;
        rivals: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export declare const check: z.ZodObject<{
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
}, z.core.$strip>;
export declare const columnType: z.ZodEnum<{
    boolean: "boolean";
    date: "date";
    datetime: "datetime";
    integer: "integer";
    json: "json";
    number: "number";
    string: "string";
}>;
export declare const schemaChange: z.ZodObject<{
    column: z.ZodString;
    change: z.ZodEnum<{
        missing: "missing";
        new: "new";
        type: "type";
    }>;
    from: z.ZodOptional<z.ZodEnum<{
        boolean: "boolean";
        date: "date";
        datetime: "datetime";
        integer: "integer";
        json: "json";
        number: "number";
        string: "string";
    }>>;
    to: z.ZodOptional<z.ZodEnum<{
        boolean: "boolean";
        date: "date";
        datetime: "datetime";
        integer: "integer";
        json: "json";
        number: "number";
        string: "string";
    }>>;
    action: z.ZodEnum<{
        added: "added";
        column_discarded: "column_discarded";
        failed: "failed";
        kept_empty: "kept_empty";
        rows_discarded: "rows_discarded";
        values_discarded: "values_discarded";
        widened: "widened";
    }>;
    rows: z.ZodOptional<z.ZodInt>;
}, z.core.$strip>;
/** A file that a stream or a transform brought, without what belongs to its format. */
export declare const output: z.ZodObject<{
    path: z.ZodString;
    bytes: z.ZodInt;
    rows: z.ZodInt;
    sha256: z.ZodString;
    changed: z.ZodBoolean;
}, z.core.$strip>;
