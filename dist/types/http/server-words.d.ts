import type { HttpResponse } from '../core/http.ts';
/** What an answer that refuses says of the reason, on one line; nothing of HTML, of bytes and of long texts. */
export declare function serverWords({ body }: Pick<HttpResponse, 'body'>): string | undefined;
