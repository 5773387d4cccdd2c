import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export declare const hmac: import("../core/variant.ts").Variant<z.ZodObject<{
    type: z.ZodLiteral<"hmac">;
    secret: z.ZodString;
    secret_encoding: z.ZodDefault<z.ZodEnum<{
        base64: "base64";
        hex: "hex";
        text: "text";
    }>>;
    key_id: z.ZodOptional<z.ZodString>;
    algorithm: z.ZodDefault<z.ZodEnum<{
        sha1: "sha1";
        sha256: "sha256";
        sha384: "sha384";
        sha512: "sha512";
    }>>;
    encoding: z.ZodDefault<z.ZodEnum<{
        base64: "base64";
        base64url: "base64url";
        hex: "hex";
    }>>;
    sign: z.ZodDefault<z.ZodString>;
    header: z.ZodDefault<z.ZodString>;
    value: z.ZodDefault<z.ZodString>;
    timestamp: z.ZodDefault<z.ZodEnum<{
        http: "http";
        iso: "iso";
        unix: "unix";
        unix_ms: "unix_ms";
    }>>;
    timestamp_header: z.ZodOptional<z.ZodString>;
    nonce_header: z.ZodOptional<z.ZodString>;
    key_header: z.ZodOptional<z.ZodString>;
    body_hash_header: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, Authenticator, AuthContext>;
