import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPageCache } from '../../src/stores/page-cache.ts';

it.skipIf(process.platform === 'win32')(
  'the pages of a site are for nobody else to read, nor is the log beside them',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adip-private-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const cache = await openPageCache(join(folder, 'pages.sqlite'), 'one', '');
    cache.put('list', 'https://shop.example/', { etag: '"1"', packed: '{}' });
    const names = readdirSync(folder);
    expect(names).toContain('pages.sqlite-wal');
    for (const name of names) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    cache.close();
  },
);
