/** Where a turn stands is worth nothing any more; from its first page it may well be read. */
export declare const endsPaging: ({ code }: {
    readonly code: string;
}) => boolean;
/** What another partition of the same source need not meet. A wall, a refused login or a host that is down is met by all. */
export declare function isOfThisTurn(error: unknown): boolean;
