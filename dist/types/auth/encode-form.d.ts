/** The headers and the body of a form post whose answer should be JSON. */
export declare function encodeForm(pairs: readonly (readonly [string, string])[]): {
    headers: Record<string, string>;
    body: string;
};
