/** Whether a text fits a pattern in which `*` stands for anything; in linear time, whatever the pattern. */
export declare function fits(pattern: string, text: string): boolean;
/** A pattern that begins with `/` speaks of path and query, any other of the whole address. */
export declare const fitsUrl: (pattern: string, url: URL) => boolean;
