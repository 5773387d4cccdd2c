import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const none: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"none">;
}, z.core.$strict>, Authenticator, AuthContext>;
