import type { Vault } from '../core/vault.ts';
/**
 * A vault in one file, AES-256-GCM under a key derived from the user's passphrase (scrypt).
 * @param passphrase undefined: nothing is kept.
 */
export declare function openVault(file: string, passphrase: string | undefined, now: () => number): Vault;
/**
 * One vault out of two copies that went different ways: of each entry the newer one. Entries of vaults that were begun
 * apart have different keys and cannot stand in one file; of those the vault with the newest entry is taken whole.
 */
export declare function mergeVaults(ours: string, theirs: string): string;
