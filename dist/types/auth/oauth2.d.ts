import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const oauth2: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"oauth2">;
    grant: z.ZodDefault<z.ZodEnum<{
        client_credentials: "client_credentials";
        password: "password";
        refresh_token: "refresh_token";
    }>>;
    token_url: z.ZodString;
    client_id: z.ZodOptional<z.ZodString>;
    client_secret: z.ZodOptional<z.ZodString>;
    client_auth: z.ZodDefault<z.ZodEnum<{
        basic: "basic";
        body: "body";
    }>>;
    username: z.ZodOptional<z.ZodString>;
    password: z.ZodOptional<z.ZodString>;
    refresh_token: z.ZodOptional<z.ZodString>;
    scope: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
    audience: z.ZodOptional<z.ZodString>;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    token_path: z.ZodDefault<z.ZodString>;
    expires_in_path: z.ZodDefault<z.ZodString>;
    refresh_token_path: z.ZodDefault<z.ZodString>;
    header: z.ZodDefault<z.ZodString>;
    scheme: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
