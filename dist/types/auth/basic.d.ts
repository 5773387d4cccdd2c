import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const basic: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"basic">;
    username: z.ZodString;
    password: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
