import { z } from 'zod';
/** The `checks:` block of a stream: judged on the target as it would stand after the write. */
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
    columns: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        required: z.ZodDefault<z.ZodBoolean>;
        unique: z.ZodDefault<z.ZodBoolean>;
        max_null_rate: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
        on_fail: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            warn: "warn";
        }>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type ChecksOptions = z.output<typeof checksOptionsSchema>;
