import type { Clock } from '../core/clock.ts';
import type { Emit } from '../core/events.ts';
import type { HttpClient } from '../core/http.ts';
import type { Secrets } from '../core/secrets.ts';
import type { Vault } from '../core/vault.ts';
/** What an authenticator gets from its source. */
export interface AuthContext {
    /** Name of the source, for messages and for what is kept between runs. */
    readonly source: string;
    readonly baseUrl: URL;
    /** Sends with retries and without credentials; a final refusal comes as PageError `http_401`. */
    readonly exchange: HttpClient['exchange'];
    readonly clock: Clock;
    readonly secrets: Secrets;
    readonly emit: Emit;
    readonly vault: Vault;
    readonly signal: AbortSignal;
}
