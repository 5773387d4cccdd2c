import type { HttpRequest } from '../core/http.ts';
import type { Secrets } from '../core/secrets.ts';
/** A request as it may be shown: no credential in its URL, headers or body. */
export interface ShownRequest {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
}
export declare function showRequest(request: HttpRequest, { redact }: Pick<Secrets, 'redact'>): ShownRequest;
