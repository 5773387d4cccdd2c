/**
 * Octets in the one form in which RFC 9309 compares them: encoded unreserved characters are decoded, everything outside
 * ASCII and everything that no URL holds is encoded, encoded reserved characters stay (`%2F` is no `/`).
 * `keep` names characters that are left as they are.
 */
export declare function normalise(octets: string, keep?: string): string;
/** `?to=https%3A%2F%2Fa` and `?to=https://a` are one address; before the question mark they would be two. */
export declare function plainQuery(normalised: string): string;
/** Path and query of a URL as patterns are compared with them: as they stand, and with a plain query where that is another form. */
export declare function formsOf(url: URL): string[];
