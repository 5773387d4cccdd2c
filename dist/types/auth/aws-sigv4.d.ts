import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const awsSigv4: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"aws_sigv4">;
    access_key_id: z.ZodString;
    secret_access_key: z.ZodString;
    session_token: z.ZodOptional<z.ZodString>;
    region: z.ZodString;
    service: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
