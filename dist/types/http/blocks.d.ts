import type { HttpResponse } from '../core/http.ts';
/** What wall an answer is, as a phrase for a message; undefined where it is none. */
export declare function detectBlock(response: HttpResponse): string | undefined;
