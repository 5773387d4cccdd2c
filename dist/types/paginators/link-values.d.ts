/** The target of the first link with this relation in a Link header (RFC 8288); undefined where there is none. */
export declare function findLink(header: string | undefined, rel: string): string | undefined;
