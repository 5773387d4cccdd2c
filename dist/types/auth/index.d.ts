import type { Authenticator } from '../core/http.ts';
import type { AuthContext } from './context.ts';
export type { AuthContext } from './context.ts';
/** All ways of authentication; `authenticators.schema` is the union of their options. */
export declare const authenticators: {
    list: readonly [import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"none">;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"api_key">;
        value: import("zod").ZodString;
        header: import("zod").ZodOptional<import("zod").ZodString>;
        param: import("zod").ZodOptional<import("zod").ZodString>;
        cookie: import("zod").ZodOptional<import("zod").ZodString>;
        prefix: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"basic">;
        username: import("zod").ZodString;
        password: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"bearer">;
        token: import("zod").ZodString;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"login">;
        path: import("zod").ZodString;
        method: import("zod").ZodDefault<import("zod").ZodEnum<{
            GET: "GET";
            POST: "POST";
            PUT: "PUT";
        }>>;
        body: import("zod").ZodOptional<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodJSONSchema>>;
        form: import("zod").ZodDefault<import("zod").ZodBoolean>;
        token_path: import("zod").ZodString;
        expires_in_path: import("zod").ZodOptional<import("zod").ZodString>;
        refresh_token_path: import("zod").ZodDefault<import("zod").ZodString>;
        refresh: import("zod").ZodOptional<import("zod").ZodObject<{
            path: import("zod").ZodString;
            method: import("zod").ZodDefault<import("zod").ZodEnum<{
                GET: "GET";
                POST: "POST";
                PUT: "PUT";
            }>>;
            body: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodJSONSchema>>;
            form: import("zod").ZodDefault<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strict>>;
        header: import("zod").ZodDefault<import("zod").ZodString>;
        scheme: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"oauth2">;
        grant: import("zod").ZodDefault<import("zod").ZodEnum<{
            client_credentials: "client_credentials";
            password: "password";
            refresh_token: "refresh_token";
        }>>;
        token_url: import("zod").ZodString;
        client_id: import("zod").ZodOptional<import("zod").ZodString>;
        client_secret: import("zod").ZodOptional<import("zod").ZodString>;
        client_auth: import("zod").ZodDefault<import("zod").ZodEnum<{
            basic: "basic";
            body: "body";
        }>>;
        username: import("zod").ZodOptional<import("zod").ZodString>;
        password: import("zod").ZodOptional<import("zod").ZodString>;
        refresh_token: import("zod").ZodOptional<import("zod").ZodString>;
        scope: import("zod").ZodOptional<import("zod").ZodUnion<readonly [import("zod").ZodString, import("zod").ZodArray<import("zod").ZodString>]>>;
        audience: import("zod").ZodOptional<import("zod").ZodString>;
        params: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>>;
        token_path: import("zod").ZodDefault<import("zod").ZodString>;
        expires_in_path: import("zod").ZodDefault<import("zod").ZodString>;
        refresh_token_path: import("zod").ZodDefault<import("zod").ZodString>;
        header: import("zod").ZodDefault<import("zod").ZodString>;
        scheme: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"jwt">;
        algorithm: import("zod").ZodDefault<import("zod").ZodEnum<{
            ES256: "ES256";
            HS256: "HS256";
            RS256: "RS256";
        }>>;
        secret: import("zod").ZodString;
        key_id: import("zod").ZodOptional<import("zod").ZodString>;
        claims: import("zod").ZodDefault<import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodJSONSchema>>;
        lifetime: import("zod").ZodPrefault<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<number, string>>>;
        token_url: import("zod").ZodOptional<import("zod").ZodString>;
        token_path: import("zod").ZodDefault<import("zod").ZodString>;
        expires_in_path: import("zod").ZodDefault<import("zod").ZodString>;
        header: import("zod").ZodDefault<import("zod").ZodString>;
        scheme: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"hmac">;
        secret: import("zod").ZodString;
        secret_encoding: import("zod").ZodDefault<import("zod").ZodEnum<{
            base64: "base64";
            hex: "hex";
            text: "text";
        }>>;
        key_id: import("zod").ZodOptional<import("zod").ZodString>;
        algorithm: import("zod").ZodDefault<import("zod").ZodEnum<{
            sha1: "sha1";
            sha256: "sha256";
            sha384: "sha384";
            sha512: "sha512";
        }>>;
        encoding: import("zod").ZodDefault<import("zod").ZodEnum<{
            base64: "base64";
            base64url: "base64url";
            hex: "hex";
        }>>;
        sign: import("zod").ZodDefault<import("zod").ZodString>;
        header: import("zod").ZodDefault<import("zod").ZodString>;
        value: import("zod").ZodDefault<import("zod").ZodString>;
        timestamp: import("zod").ZodDefault<import("zod").ZodEnum<{
            http: "http";
            iso: "iso";
            unix: "unix";
            unix_ms: "unix_ms";
        }>>;
        timestamp_header: import("zod").ZodOptional<import("zod").ZodString>;
        nonce_header: import("zod").ZodOptional<import("zod").ZodString>;
        key_header: import("zod").ZodOptional<import("zod").ZodString>;
        body_hash_header: import("zod").ZodOptional<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>, import("../core/variant.ts").Variant<import("zod").ZodObject<{
        type: import("zod").ZodLiteral<"aws_sigv4">;
        access_key_id: import("zod").ZodString;
        secret_access_key: import("zod").ZodString;
        session_token: import("zod").ZodOptional<import("zod").ZodString>;
        region: import("zod").ZodString;
        service: import("zod").ZodDefault<import("zod").ZodString>;
    }, import("zod/v4/core").$strict>, Authenticator, AuthContext>];
    schema: import("zod").ZodType<{
        type: "basic";
        username: string;
        password: string;
    } | {
        type: "login";
        path: string;
        method: "GET" | "POST" | "PUT";
        body?: Record<string, import("zod").JSONType> | undefined;
        form: boolean;
        token_path: string;
        expires_in_path?: string | undefined;
        refresh_token_path: string;
        refresh?: {
            path: string;
            method: "GET" | "POST" | "PUT";
            body: Record<string, import("zod").JSONType>;
            form: boolean;
        } | undefined;
        header: string;
        scheme: string;
    } | {
        type: "none";
    } | {
        type: "api_key";
        value: string;
        header?: string | undefined;
        param?: string | undefined;
        cookie?: string | undefined;
        prefix: string;
    } | {
        type: "bearer";
        token: string;
    } | {
        type: "oauth2";
        grant: "client_credentials" | "password" | "refresh_token";
        token_url: string;
        client_id?: string | undefined;
        client_secret?: string | undefined;
        client_auth: "basic" | "body";
        username?: string | undefined;
        password?: string | undefined;
        refresh_token?: string | undefined;
        scope?: string | string[] | undefined;
        audience?: string | undefined;
        params: Record<string, string>;
        token_path: string;
        expires_in_path: string;
        refresh_token_path: string;
        header: string;
        scheme: string;
    } | {
        type: "jwt";
        algorithm: "ES256" | "HS256" | "RS256";
        secret: string;
        key_id?: string | undefined;
        claims: Record<string, import("zod").JSONType>;
        lifetime: number;
        token_url?: string | undefined;
        token_path: string;
        expires_in_path: string;
        header: string;
        scheme: string;
    } | {
        type: "hmac";
        secret: string;
        secret_encoding: "base64" | "hex" | "text";
        key_id?: string | undefined;
        algorithm: "sha1" | "sha256" | "sha384" | "sha512";
        encoding: "base64" | "base64url" | "hex";
        sign: string;
        header: string;
        value: string;
        timestamp: "http" | "iso" | "unix" | "unix_ms";
        timestamp_header?: string | undefined;
        nonce_header?: string | undefined;
        key_header?: string | undefined;
        body_hash_header?: string | undefined;
    } | {
        type: "aws_sigv4";
        access_key_id: string;
        secret_access_key: string;
        session_token?: string | undefined;
        region: string;
        service: string;
    }, unknown, import("zod/v4/core").$ZodTypeInternals<{
        type: "basic";
        username: string;
        password: string;
    } | {
        type: "login";
        path: string;
        method: "GET" | "POST" | "PUT";
        body?: Record<string, import("zod").JSONType> | undefined;
        form: boolean;
        token_path: string;
        expires_in_path?: string | undefined;
        refresh_token_path: string;
        refresh?: {
            path: string;
            method: "GET" | "POST" | "PUT";
            body: Record<string, import("zod").JSONType>;
            form: boolean;
        } | undefined;
        header: string;
        scheme: string;
    } | {
        type: "none";
    } | {
        type: "api_key";
        value: string;
        header?: string | undefined;
        param?: string | undefined;
        cookie?: string | undefined;
        prefix: string;
    } | {
        type: "bearer";
        token: string;
    } | {
        type: "oauth2";
        grant: "client_credentials" | "password" | "refresh_token";
        token_url: string;
        client_id?: string | undefined;
        client_secret?: string | undefined;
        client_auth: "basic" | "body";
        username?: string | undefined;
        password?: string | undefined;
        refresh_token?: string | undefined;
        scope?: string | string[] | undefined;
        audience?: string | undefined;
        params: Record<string, string>;
        token_path: string;
        expires_in_path: string;
        refresh_token_path: string;
        header: string;
        scheme: string;
    } | {
        type: "jwt";
        algorithm: "ES256" | "HS256" | "RS256";
        secret: string;
        key_id?: string | undefined;
        claims: Record<string, import("zod").JSONType>;
        lifetime: number;
        token_url?: string | undefined;
        token_path: string;
        expires_in_path: string;
        header: string;
        scheme: string;
    } | {
        type: "hmac";
        secret: string;
        secret_encoding: "base64" | "hex" | "text";
        key_id?: string | undefined;
        algorithm: "sha1" | "sha256" | "sha384" | "sha512";
        encoding: "base64" | "base64url" | "hex";
        sign: string;
        header: string;
        value: string;
        timestamp: "http" | "iso" | "unix" | "unix_ms";
        timestamp_header?: string | undefined;
        nonce_header?: string | undefined;
        key_header?: string | undefined;
        body_hash_header?: string | undefined;
    } | {
        type: "aws_sigv4";
        access_key_id: string;
        secret_access_key: string;
        session_token?: string | undefined;
        region: string;
        service: string;
    }, unknown>>;
    create(options: {
        type: string;
    }, context: AuthContext): Authenticator;
};
/** Hosts beside the source's own to which the config sends credentials: what the user wrote there is thereby allowed. */
export declare function authHosts(options: {
    readonly type: string;
    readonly path?: string;
    readonly refresh?: {
        readonly path: string;
    } | undefined;
    readonly token_url?: string;
}, baseUrl: string): string[];
