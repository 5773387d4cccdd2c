/** One request, before credentials. Header names are lower case. */
export interface HttpRequest {
    readonly method: string;
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
    /** Header and query names that carry a credential: dropped as soon as a redirect leaves the origin. Lower case. */
    readonly credentials?: readonly string[];
    /** Whom the log lines name. */
    readonly stream: string;
    readonly page: string;
    /** False for requests that must not be sent twice when it is unknown whether the first arrived. @default true */
    readonly idempotent?: boolean;
    /** `manual`: an answer that redirects is an answer like others, nothing follows it. @default 'follow' */
    readonly redirects?: 'follow' | 'manual';
    /** Statuses that refuse and are to be read all the same: what stands on the page says why. @default none */
    readonly accepts?: ReadonlySet<number>;
    /** Its address was found in an answer and does not stand in the config: among what an authenticator sends, such a host is no more trusted than a link's. @default false */
    readonly found?: boolean;
    /** Generation of the credential that was applied; set by the authenticator. */
    readonly generation?: number;
    readonly signal: AbortSignal;
}
/** A complete, decompressed answer. A body that broke off, in any way that can be known, never becomes one. */
export interface HttpResponse {
    readonly status: number;
    /** Lower-case names; repeated headers joined with ", " (`set-cookie` only in `setCookies`). */
    readonly headers: Readonly<Record<string, string>>;
    readonly setCookies: readonly string[];
    /** Where the answer came from, after redirects. */
    readonly url: URL;
    readonly body: Uint8Array;
    /** Bytes on the wire, before decompression. */
    readonly wireBytes: number;
    /** ms since the epoch, by our clock, when the headers arrived. */
    readonly receivedAt: number;
    /**
     * Gives the memory of `body` back for the next page, which spares the garbage collector. Optional; afterwards nobody may look
     * at `body` or at anything that points into it.
     */
    readonly release?: () => void;
}
export type Send = (request: HttpRequest) => Promise<HttpResponse>;
export type Layer = (next: Send) => Send;
/** The cookies of a source, by the standard's rules; asked and told on every hop of a redirect. */
export interface CookieJar {
    /** The `cookie` header for a URL; undefined where there is none. */
    header(url: URL): string | undefined;
    /**
     * Takes `set-cookie` headers in; what the standard refuses (another domain, a public suffix) is left out.
     * @param era `era()` when the request was sent: a late answer to the session before must not end the one that followed
     */
    store(url: URL, setCookies: readonly string[], era?: number): void;
    /** Number of the session, from 0. */
    era(): number;
    /** A new session begins: cookies without an expiry are gone, and late answers to the old one are not listened to. */
    begin(): void;
    /** All cookies, plain JSON: for the browser and for keeping a session between runs. */
    list(): readonly Cookie[];
    /** Puts cookies in, of the browser or of an earlier run. */
    load(cookies: readonly Cookie[]): void;
    clear(): void;
}
export interface Cookie {
    readonly name: string;
    readonly value: string;
    /** Without a leading dot. */
    readonly domain: string;
    /** Sent to this host alone, not to those below it. */
    readonly hostOnly: boolean;
    readonly path: string;
    /** ms since the epoch; absent for a session's cookie. */
    readonly expires?: number;
    readonly secure: boolean;
    readonly httpOnly: boolean;
    readonly sameSite?: 'strict' | 'lax' | 'none';
}
/** A client of one source: its layers hold the source's shared limiter, retry budget, circuit and credential. */
export interface HttpClient {
    /**
     * Sends with retries. `read` turns the answer into a value *inside* the retry loop: what it throws as RetryableError
     * (a page that broke off, records that are absent) is retried like a 503.
     * @param send what takes the request over the wire instead of the client's own connection (a browser); retries, limits,
     * circuit, credentials and the judgement of the answer stay the same
     * @throws PageError when attempts are used up or the answer is final (404), StreamError, BlockedError, DeferredError, CancelledError
     */
    exchange<T>(request: HttpRequest, read: (response: HttpResponse) => T, send?: Send): Promise<T>;
    /**
     * Requests start at least this many ms apart from now on (Crawl-delay); never less than the configured rate asks for.
     * `url` names the host, where it is one that `allow_hosts` adds. @default base_url's
     */
    space(ms: number, url?: URL): void;
    close(): Promise<void>;
}
/** Puts a credential on requests and renews it; one per source, shared by all its requests in flight. */
export interface Authenticator {
    /** The request with a current credential; logs in or refreshes early where that is due. Sets `generation` and `credentials`. */
    apply(request: HttpRequest): Promise<HttpRequest>;
    /** The server refused the credential of this generation. True: a newer one is there, replay once. Concurrent calls share one renewal. */
    renew(generation: number): Promise<boolean>;
}
