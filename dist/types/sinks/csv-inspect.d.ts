/**
 * What keeps a file from being read as the table that it seems to be, with its line; undefined where it is sound. Every
 * such fault would lose values in silence when records are merged into it.
 */
export declare function findFault(file: string, signal?: AbortSignal): Promise<string | undefined>;
