/**
 * A next link as an absolute URL, resolved against the answer's own.
 * @throws StreamError `pagination_bad_link` where it is no http(s) URL
 */
export declare function resolveNext(link: string, base: URL): string;
