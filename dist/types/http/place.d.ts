import type { HttpRequest } from '../core/http.ts';
/** A URL as messages may show it: without user information and query, where credentials like to sit. */
export declare const showUrl: (url: URL) => string;
/** `GET https://api.example.com/v1/customers`, for messages. */
export declare const showRequest: (request: Pick<HttpRequest, 'method' | 'url'>) => string;
/** The message of an error of a request, with its page and stream in front where it names neither stream nor source. */
export declare function placed(error: Error, { page, stream }: HttpRequest, source: string): string;
