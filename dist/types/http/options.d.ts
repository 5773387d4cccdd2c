import { z } from 'zod';
/** Options of a source's HTTP client; `.shape` is spread into the schema of every source that speaks HTTP. */
export declare const httpOptionsSchema: z.ZodObject<{
    retry: z.ZodPrefault<z.ZodObject<{
        attempts: z.ZodDefault<z.ZodInt>;
        base: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        max: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    }, z.core.$strict>>;
    outage: z.ZodPrefault<z.ZodObject<{
        give_up_after: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    }, z.core.$strict>>;
    rate_limit: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<import("../core/units.ts").Rate, string>>>;
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
}, z.core.$strict>;
export type HttpOptions = z.output<typeof httpOptionsSchema>;
