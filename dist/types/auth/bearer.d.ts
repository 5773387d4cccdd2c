import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const bearer: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"bearer">;
    token: z.ZodString;
}, z.core.$strict>, Authenticator, AuthContext>;
