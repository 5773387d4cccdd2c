import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const apiKey: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"api_key">;
    value: z.ZodString;
    header: z.ZodOptional<z.ZodString>;
    param: z.ZodOptional<z.ZodString>;
    cookie: z.ZodOptional<z.ZodString>;
    prefix: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
