import { z } from 'zod';
import type { Report } from './report.ts';
export declare const RUN_LINE_VERSION = 1;
/** One run in `.adip/runs.ndjson`: figures and names, no received text. What an older version did not count is absent. */
export declare const runLineSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    run: z.ZodString;
    at: z.ZodString;
    status: z.ZodEnum<{
        failed: "failed";
        partial: "partial";
        succeeded: "succeeded";
    }>;
    ms: z.ZodOptional<z.ZodInt>;
    event: z.ZodOptional<z.ZodString>;
    streams: z.ZodRecord<z.ZodString, z.ZodObject<{
        status: z.ZodEnum<{
            blocked: "blocked";
            failed: "failed";
            partial: "partial";
            skipped: "skipped";
            succeeded: "succeeded";
        }>;
        records: z.ZodInt;
        rows: z.ZodInt;
        pages: z.ZodOptional<z.ZodInt>;
        pages_failed: z.ZodOptional<z.ZodInt>;
        retries: z.ZodOptional<z.ZodInt>;
        added: z.ZodOptional<z.ZodInt>;
        updated: z.ZodOptional<z.ZodInt>;
        removed: z.ZodOptional<z.ZodInt>;
        bytes: z.ZodOptional<z.ZodInt>;
        checks_failed: z.ZodOptional<z.ZodInt>;
        kept: z.ZodOptional<z.ZodLiteral<true>>;
        ms: z.ZodOptional<z.ZodInt>;
    }, z.core.$strip>>;
    transforms: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        status: z.ZodEnum<{
            failed: "failed";
            skipped: "skipped";
            succeeded: "succeeded";
        }>;
        rows: z.ZodInt;
        ms: z.ZodInt;
    }, z.core.$strip>>>;
    warehouses: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        status: z.ZodString;
        upserted: z.ZodInt;
        deleted: z.ZodInt;
        ms: z.ZodInt;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type RunLine = z.output<typeof runLineSchema>;
export type StreamLine = RunLine['streams'][string];
/** Whether the run brought the rows that stand in the target. */
export declare const isDelivered: ({ status, kept }: {
    status: string;
    kept?: true | undefined;
}) => boolean;
/** What is remembered of a run. */
export declare function runLineOf(report: Report): RunLine;
