import type { Authenticator, HttpRequest } from '../core/http.ts';
import type { AuthContext } from './context.ts';
import type { Lifetime } from './lifetime.ts';
/** A credential that ends, with what is needed to renew it. */
export interface Credential {
    readonly token: string;
    readonly life: Lifetime | undefined;
    readonly refreshToken: string | undefined;
}
export interface Renewable {
    /** A new credential; `previous` is the one that ends or was refused. @throws StreamError */
    obtain(previous: Credential | undefined): Promise<Credential>;
    put(request: HttpRequest, token: string): HttpRequest;
}
/** Shares one credential, and one renewal of it, among all requests of a source. */
export declare function createRenewable({ source, clock, emit, signal }: AuthContext, { obtain, put }: Renewable): Authenticator;
