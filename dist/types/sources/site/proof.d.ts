/** What tells by the absence of what logged-in pages have (`success`) that a session is over. */
export interface Proof {
    /**
     * Whether a page lacks what the pages of its kind had. A kind whose pages lack it even after a new login has it now and then only, and is
     * asked no more.
     * @param generation logins so far
     */
    isGone(page: {
        readonly kind: string;
        readonly url: string;
        readonly has: boolean;
    }, generation: number): boolean;
    /** Kinds whose pages had it, all of them. */
    kinds(): string[];
    /** What `kinds` gave when the session was kept: of these the first page counts already. */
    expect(kinds: readonly string[]): void;
}
export declare function createProof(): Proof;
