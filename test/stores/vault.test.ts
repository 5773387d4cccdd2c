import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mergeVaults, openVault } from '../../src/stores/vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'adip-vault-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vaultAt = (name: string, time: number, passphrase: string | undefined = 'a passphrase') =>
  openVault(join(folder, name), passphrase, () => time);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the vault', () => {
  it('F62 keeps a rotated token for the next process, unreadable without the key', async () => {
    await vaultAt('a.json', 1).set('oauth2:crm', 'token-one');
    expect(await vaultAt('a.json', 2).get('oauth2:crm')).toBe('token-one');
    expect(textOf('a.json')).not.toContain('token-one');
    await expect(vaultAt('a.json', 2, 'another').get('oauth2:crm')).rejects.toMatchObject({ code: 'vault_locked' });
  });

  it('keeps nothing without a passphrase, and says so', async () => {
    const vault = vaultAt('none.json', 1, '');
    await vault.set('oauth2:crm', 'token');
    expect(vault.keeps).toBe(false);
    expect(await vault.get('oauth2:crm')).toBeUndefined();
  });

  it('F62 takes the newer entry of two copies, whichever of them comes first', async () => {
    await vaultAt('b.json', 1).set('oauth2:crm', 'old');
    await vaultAt('b.json', 1).set('oauth2:shop', 'shop-old');
    const before = textOf('b.json');
    await vaultAt('b.json', 5).set('oauth2:crm', 'new');
    const ours = textOf('b.json');
    writeFileSync(join(folder, 'b.json'), before);
    await vaultAt('b.json', 7).set('oauth2:shop', 'shop-new');
    const theirs = textOf('b.json');
    for (const merged of [mergeVaults(ours, theirs), mergeVaults(theirs, ours)]) {
      writeFileSync(join(folder, 'merged.json'), merged);
      const vault = vaultAt('merged.json', 9);
      expect([await vault.get('oauth2:crm'), await vault.get('oauth2:shop')]).toEqual(['new', 'shop-new']);
    }
  });

  it('takes the newer of two vaults that were begun apart, and the whole one of which the other is torn', async () => {
    await vaultAt('c.json', 3).set('oauth2:crm', 'three');
    await vaultAt('d.json', 4).set('oauth2:crm', 'four');
    const [older, newer] = [textOf('c.json'), textOf('d.json')];
    expect(mergeVaults(older, newer)).toBe(newer);
    expect(mergeVaults(newer, older)).toBe(newer);
    expect(mergeVaults('{"salt":', newer)).toBe(newer);
    expect(mergeVaults(older, '')).toBe(older);
  });
});
