/**
 * Keeps what a later run needs and nobody may read: rotated refresh tokens. Encrypted under a key of the user's;
 * without a key nothing is kept (`keeps` is false) and the report warns.
 */
export interface Vault {
    readonly keeps: boolean;
    get(name: string): Promise<string | undefined>;
    /** Durable when it resolves: a rotated token is persisted before its first use. */
    set(name: string, secret: string): Promise<void>;
}
