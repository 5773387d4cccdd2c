import { z } from 'zod';
/** The config's `log:`. */
export declare const logOptionsSchema: z.ZodObject<{
    level: z.ZodDefault<z.ZodEnum<{
        debug: "debug";
        error: "error";
        info: "info";
        warn: "warn";
    }>>;
    format: z.ZodDefault<z.ZodEnum<{
        json: "json";
        text: "text";
    }>>;
    file: z.ZodOptional<z.ZodString>;
    max_size: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>>;
    keep: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
/** The config's `report:`. */
export declare const reportOptionsSchema: z.ZodObject<{
    text: z.ZodOptional<z.ZodString>;
    json: z.ZodOptional<z.ZodString>;
    html: z.ZodOptional<z.ZodString>;
    history: z.ZodPrefault<z.ZodObject<{
        keep: z.ZodDefault<z.ZodInt>;
        max_size: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type LogOptions = z.output<typeof logOptionsSchema>;
export type ReportOptions = z.output<typeof reportOptionsSchema>;
