import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openPageCache } from '../../src/stores/page-cache.ts';

const PAGE = { etag: '"1"', packed: '{"records":[]}' };
const URL = 'https://shop.example/';
const CANARY = 'tenant-canary-4711';

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adip-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens it, hands out what is known of the page, and closes it again. */
async function known(file: string, fingerprint: string, hidden: string, put = false) {
  const cache = await openPageCache(file, fingerprint, hidden);
  if (put) cache.put('list', URL, PAGE);
  const page = cache.get('list', URL);
  cache.close();
  return page;
}

it('what was read otherwise, or for another tenant, is forgotten', async () => {
  const file = join(openFolder(), 'pages.sqlite');
  await known(file, 'one', 'tenant a', true);
  expect(await known(file, 'one', 'tenant a')).toEqual(PAGE);
  expect(await known(file, 'one', 'tenant b')).toBeUndefined();
  expect(await known(file, 'one', 'tenant a')).toBeUndefined();
  await known(file, 'one', 'tenant a', true);
  expect(await known(file, 'two', 'tenant a')).toBeUndefined();
});

it('S4 nothing of what is hidden stands in it, and no two files say that theirs is the same', async () => {
  const folders = [openFolder(), openFolder()];
  for (const folder of folders) await known(join(folder, 'pages.sqlite'), 'one', CANARY, true);
  const [a, b] = folders.map((folder) =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join(''),
  );
  expect(a).not.toContain(CANARY);
  expect(a).not.toContain(createHash('sha256').update(CANARY).digest('hex'));
  const sum = /[0-9a-f]{64}/g;
  expect(a?.match(sum)).not.toEqual(b?.match(sum));
});

it('a file of an older make is replaced', async () => {
  const file = join(openFolder(), 'pages.sqlite');
  const old = new DatabaseSync(file);
  old.exec("CREATE TABLE about (fingerprint TEXT NOT NULL); INSERT INTO about VALUES ('one')");
  old.close();
  expect(await known(file, 'one', '', true)).toEqual(PAGE);
  expect(await known(file, 'one', '')).toEqual(PAGE);
});
