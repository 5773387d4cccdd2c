import { z } from 'zod';
/** How far: of dates in ms, of numbers in units. */
export type Distance = {
    readonly ms: number;
} | {
    readonly units: number;
};
/** The `incremental:` block of a stream. */
export declare const incrementalOptionsSchema: z.ZodObject<{
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
}, z.core.$strict>;
export type IncrementalOptions = z.output<typeof incrementalOptionsSchema>;
