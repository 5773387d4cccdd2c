import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const login: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"login">;
    path: z.ZodString;
    method: z.ZodDefault<z.ZodEnum<{
        GET: "GET";
        POST: "POST";
        PUT: "PUT";
    }>>;
    body: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    form: z.ZodDefault<z.ZodBoolean>;
    token_path: z.ZodString;
    expires_in_path: z.ZodOptional<z.ZodString>;
    refresh_token_path: z.ZodDefault<z.ZodString>;
    refresh: z.ZodOptional<z.ZodObject<{
        path: z.ZodString;
        method: z.ZodDefault<z.ZodEnum<{
            GET: "GET";
            POST: "POST";
            PUT: "PUT";
        }>>;
        body: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
        form: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    header: z.ZodDefault<z.ZodString>;
    scheme: z.ZodDefault<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
