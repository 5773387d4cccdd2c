import { IngestError } from '../core/errors.ts';
import type { AuthContext } from './context.ts';
import type { Credential } from './renewable.ts';
export interface TokenRequest {
    readonly url: URL;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly credentials?: readonly string[];
    /** `login`, `refresh`, `token`: how log lines and messages name it. */
    readonly what: string;
}
/** Where an answer carries what. */
export interface TokenPlaces {
    readonly token_path: string;
    readonly expires_in_path?: string | undefined;
    readonly refresh_token_path: string;
}
/** Asks for a token. @throws PageError `http_4xx` where it was refused, StreamError where the answer is of no use */
export declare function requestToken(context: AuthContext, request: TokenRequest, places: TokenPlaces): Promise<Credential>;
/** What a failed token request means for the stream. `keys` are the config keys that hold the credentials. */
export declare function tokenFailure(context: AuthContext, request: Pick<TokenRequest, 'url' | 'what'>, keys: string, error: unknown): IngestError;
