/**
 * The charset that a page declares about itself, by the WHATWG's prescan: `<meta charset>`, `<meta http-equiv content>`, then the
 * XML declaration. Labels that nobody knows are passed over.
 */
export declare function metaCharset(body: Uint8Array): string | undefined;
