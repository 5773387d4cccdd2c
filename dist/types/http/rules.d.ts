import { z } from 'zod';
import type { HttpResponse } from '../core/http.ts';
export declare const ACTIONS: readonly ['success', 'retry', 'fail', 'ignore', 'rate_limited', 'refresh_token', 'reset_pagination'];
/** One rule about what an answer means; all of its conditions must hold. */
export declare const responseRuleSchema: z.ZodObject<{
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
}, z.core.$strict>;
export type ResponseRule = z.output<typeof responseRuleSchema>;
/** The rule that an answer falls under. */
export interface Matched {
    readonly action: (typeof ACTIONS)[number];
    readonly message: string;
}
/** Compiles rules once; the result names the first that matches an answer. */
export declare function compileRules(rules: readonly ResponseRule[]): (response: HttpResponse) => Matched | undefined;
