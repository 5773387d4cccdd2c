/**
 * A path of the config under the source's base URL: the base's own path is kept (`https://x/api` and `/login` give
 * `https://x/api/login`), an absolute http(s) URL stands for itself, the base's query and fragment are dropped.
 */
export declare function joinUrl(base: URL, path: string): URL;
