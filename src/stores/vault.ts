import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from '../core/durable-file.ts';
import { StreamError } from '../core/errors.ts';
import type { Vault } from '../core/vault.ts';

interface Entry {
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
  /** ms since the epoch at which it was put in: of two copies the newer one holds the token that still works. */
  readonly at: number;
}

interface Sealed {
  readonly version: 1;
  readonly salt: string;
  readonly entries: Record<string, Entry>;
}

/**
 * A vault in one file, AES-256-GCM under a key derived from the user's passphrase (scrypt).
 * @param passphrase undefined: nothing is kept.
 */
export function openVault(file: string, passphrase: string | undefined, now: () => number): Vault {
  if (passphrase === undefined || passphrase === '') {
    return { keeps: false, get: async () => undefined, set: async () => {} };
  }
  const sealed = load(file);
  const salt = sealed ? Buffer.from(sealed.salt, 'base64') : randomBytes(16);
  const entries: Sealed['entries'] = { ...sealed?.entries };
  let derived: Buffer | undefined;
  const key = (): Buffer => {
    derived ??= scryptSync(passphrase, salt, 32);
    return derived;
  };
  return {
    keeps: true,
    async get(name) {
      const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
      return entry && open(entry, key(), name, file);
    },
    async set(name, secret) {
      entries[name] = { ...seal(secret, key(), name), at: now() };
      const content: Sealed = { version: 1, salt: salt.toString('base64'), entries };
      replaceFile(file, format(content));
    },
  };
}

const format = (content: Sealed): string => `${JSON.stringify(content, null, 1)}\n`;

/**
 * One vault out of two copies that went different ways: of each entry the newer one. Entries of vaults that were begun
 * apart have different keys and cannot stand in one file; of those the vault with the newest entry is taken whole.
 */
export function mergeVaults(ours: string, theirs: string): string {
  const [a, b] = [parse(ours), parse(theirs)];
  if (!a || !b) return a ? ours : theirs;
  if (a.salt !== b.salt) return newest(a) >= newest(b) ? ours : theirs;
  const entries = { ...b.entries };
  for (const [name, entry] of Object.entries(a.entries)) {
    if (!Object.hasOwn(entries, name) || entries[name]!.at <= entry.at) entries[name] = entry;
  }
  return format({ ...a, entries });
}

const newest = ({ entries }: Sealed): number => Math.max(0, ...Object.values(entries).map(({ at }) => at));

function parse(text: string): Sealed | undefined {
  try {
    const sealed = JSON.parse(text) as Partial<Sealed> | null;
    return typeof sealed?.salt === 'string' && typeof sealed.entries === 'object' ? (sealed as Sealed) : undefined;
  } catch {
    return undefined;
  }
}

function load(file: string): Sealed | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Sealed;
  } catch (thrown) {
    throw new StreamError('vault_torn', `${file} cannot be read`, {
      cause: thrown,
      remedy: 'Restore it from the last commit, or delete it and set a fresh refresh token.',
    });
  }
}

function seal(secret: string, key: Buffer, name: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
}

function open(entry: Sealed['entries'][string], key: Buffer, name: string, file: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(entry.iv, 'base64'))
      .setAAD(Buffer.from(name))
      .setAuthTag(Buffer.from(entry.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(entry.data, 'base64')), decipher.final()]).toString('utf8');
  } catch (thrown) {
    throw new StreamError('vault_locked', `${file} does not open with this key`, {
      cause: thrown,
      remedy:
        'Set ADIP_STATE_KEY to the key that it was written with, or delete the file and set a fresh refresh token.',
    });
  }
}
