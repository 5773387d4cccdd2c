import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const jwt: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"jwt">;
    algorithm: z.ZodDefault<z.ZodEnum<{
        ES256: "ES256";
        HS256: "HS256";
        RS256: "RS256";
    }>>;
    secret: z.ZodString;
    key_id: z.ZodOptional<z.ZodString>;
    claims: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    lifetime: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    token_url: z.ZodOptional<z.ZodString>;
    token_path: z.ZodDefault<z.ZodString>;
    expires_in_path: z.ZodDefault<z.ZodString>;
    header: z.ZodDefault<z.ZodString>;
    scheme: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
