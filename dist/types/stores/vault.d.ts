import type { Vault } from '../core/vault.ts';
/**
 * A vault in one file, AES-256-GCM under a key derived from the user's passphrase (scrypt).
 * @param passphrase undefined: nothing is kept.
 */
export declare function openVault(file: string, passphrase: string | undefined): Vault;
