/**
 * Counts the pages that are made into trees, and keeps the process small while they come by the thousand. A tree lives for
 * milliseconds, but those that a young collection meets alive wait in the old heap, which V8 lets grow to many times its use.
 */
export declare function countTree(length: number): void;
