import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startCacheServer } from '../../fixtures/cache/index.ts';
import { createWorkspace, runAction } from './index.ts';

const CACHE = fileURLToPath(import.meta.resolve('@actions/cache'));

/** An action that saves or restores `work` with the real package. */
const action = {
  'action.yml':
    'name: cache\ninputs:\n  do: {}\n  key: {}\n  prefix: { default: "" }\nruns: { using: node24, main: main.mjs }\n',
  'main.mjs': `
    import { appendFileSync } from 'node:fs';
    import { restoreCache, saveCache } from ${JSON.stringify(CACHE)};
    const { INPUT_DO, INPUT_KEY, INPUT_PREFIX, GITHUB_OUTPUT } = process.env;
    const result = INPUT_DO === 'save'
      ? await saveCache(['work'], INPUT_KEY, { uploadChunkSize: 1 << 20 })
      : await restoreCache(['work'], INPUT_KEY, INPUT_PREFIX ? [INPUT_PREFIX] : []);
    appendFileSync(GITHUB_OUTPUT, 'result=' + String(result) + '\\n');
  `,
};

it('saves and restores by the real package: exact keys, prefixes, immutable entries, eviction', async () => {
  await using server = await startCacheServer();
  await using folder = await createWorkspace(action);
  await using workspace = await createWorkspace({ 'work/state.json': '{"page":7}' });
  const step = async (inputs: Record<string, string>) => {
    const done = await runAction({ actionDir: folder.path, workspace: workspace.path, inputs, env: server.env });
    expect(done.code, done.stdout).toBe(0);
    return done.outputs['result'];
  };
  expect(Number(await step({ do: 'save', key: 'adip-1' }))).toBeGreaterThan(0);
  expect(server.entries.map(({ key, finalized }) => [key, finalized])).toEqual([['adip-1', true]]);
  expect(await step({ do: 'save', key: 'adip-1' })).toBe('-1');
  await rm(join(workspace.path, 'work'), { recursive: true });
  expect(await step({ do: 'restore', key: 'other' })).toBe('undefined');
  expect(await step({ do: 'restore', key: 'adip-2', prefix: 'adip-' })).toBe('adip-1');
  expect(await readFile(join(workspace.path, 'work/state.json'), 'utf8')).toBe('{"page":7}');
  await writeFile(join(workspace.path, 'work/state.json'), '{"page":9}');
  expect(Number(await step({ do: 'save', key: 'adip-3' }))).toBeGreaterThan(0);
  await mkdir(join(workspace.path, 'work'), { recursive: true });
  expect(await step({ do: 'restore', key: 'adip-x', prefix: 'adip-' })).toBe('adip-3');
  server.evict();
  expect(await step({ do: 'restore', key: 'adip-3' })).toBe('undefined');
  server.fail(403);
  expect(await step({ do: 'restore', key: 'adip-3' })).toBe('undefined');
});

it('takes uploads in blocks, in any order, and gives ranges', async () => {
  await using server = await startCacheServer();
  const call = async (name: string, message: object) => {
    const answer = await fetch(`${server.url}/twirp/github.actions.results.api.v1.CacheService/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.env['ACTIONS_RUNTIME_TOKEN']}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    return (await answer.json()) as Record<string, string>;
  };
  const { signed_upload_url: url } = await call('CreateCacheEntry', { key: 'k', version: 'v' });
  const put = (query: string, body: string) => fetch(`${url}${query}`, { method: 'PUT', body });
  await put('&comp=block&blockid=Mg==', 'world');
  await put('&comp=block&blockid=MQ==', 'hello ');
  expect((await put('&comp=blocklist', '<BlockList><Latest>MQ==</Latest><Latest>zz</Latest></BlockList>')).status).toBe(
    400,
  );
  expect(
    (await put('&comp=blocklist', '<BlockList><Latest>MQ==</Latest><Latest>Mg==</Latest></BlockList>')).status,
  ).toBe(201);
  expect(await call('GetCacheEntryDownloadURL', { key: 'k', version: 'v' })).toEqual({ ok: false });
  expect(await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '3' })).toMatchObject({
    ok: false,
  });
  expect(await call('FinalizeCacheEntryUpload', { key: 'k', version: 'v', size_bytes: '11' })).toMatchObject({
    ok: true,
  });
  const { signed_download_url: from } = await call('GetCacheEntryDownloadURL', { key: 'k', version: 'v' });
  const part = await fetch(from ?? '', { headers: { range: 'bytes=6-8' } });
  expect([part.status, await part.text()]).toEqual([206, 'wor']);
  expect((await put('', 'overwritten')).status).toBe(409);
});
