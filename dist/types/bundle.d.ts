/** All doors in one bundle, so that what they share is packed once; each is loaded when it is opened. */
export declare const action: () => Promise<typeof import("./action.ts")>;
export declare const post: () => Promise<typeof import("./post.ts")>;
export declare const cli: () => Promise<typeof import("./cli.ts")>;
export declare const library: () => Promise<typeof import("./index.ts")>;
