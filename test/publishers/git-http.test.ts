import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Fault, startHttpRemote } from '../../fixtures/git/http-remote.ts';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { type GitContext, publishGit } from '../../src/publishers/git/index.ts';
import { artifact, gitContext, gitOptions, makeFolder } from './git-setup.ts';

const TOKEN = 'ghs_c4n4ryT0ken0123456789abcdef';
const PAIR = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');

async function setUp(more: { token?: string; fault?: (n: number, path: string) => Fault | undefined } = {}) {
  const folder = makeFolder();
  const bare = await makeRemote(folder, { 'a.csv': 'id,v\n1,x\n' });
  let counted = -1;
  const remote = await startHttpRemote({
    root: folder,
    ...(more.token ? { token: more.token } : {}),
    fault: (_, request) => (counted < 0 ? undefined : more.fault?.(counted++, request.url ?? '')),
  });
  const work = await clone(`${remote.url}/remote.git`, join(folder, 'work'), '--depth=1');
  counted = 0;
  const file = artifact(work, 'a.csv', 'id,v\n1,y\n');
  return { folder, bare, remote, work, file };
}

const withToken = (work: string, url: string, token = TOKEN): GitContext & { events: unknown[] } => {
  const secrets = createSecrets();
  secrets.add(token);
  return gitContext(work, { token, serverUrl: url, secrets });
};

it('pushes over smart HTTP with the token, which is in no argument and no file', async () => {
  const { bare, remote, work, file } = await setUp({ token: TOKEN });
  await using _ = remote;
  const seen = watchArguments();
  const outcome = await publishGit([file], gitOptions(), withToken(work, remote.url));
  const commands = await seen.stop();
  expect(outcome.status).toBe('pushed');
  expect(await git(bare, 'rev-parse', 'main')).toBe(outcome.commit);
  expect(remote.requests.some(({ authorization }) => authorization === `basic ${PAIR}`)).toBe(true);
  if (process.platform === 'linux') expect(commands).toContain('--porcelain');
  expect(commands).not.toContain(PAIR);
  expect(commands).not.toContain(TOKEN);
  expect(readFileSync(join(work, '.git/config'), 'utf8')).not.toContain(PAIR);
});

/** The command lines of all processes, again and again: what `ps` would show to anybody. */
function watchArguments() {
  let all = '';
  const look = () => {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        all += readFileSync(`/proc/${id}/cmdline`, 'utf8');
      } catch {
        // It ended while we looked.
      }
    }
  };
  const timer = process.platform === 'linux' ? setInterval(look, 2) : undefined;
  return {
    stop: async () => {
      clearInterval(timer);
      return all;
    },
  };
}

it('leaves the credentials of actions/checkout alone: no second header', async () => {
  const { folder, remote, work, file } = await setUp({ token: 'checkouts-own-token' });
  await using _ = remote;
  const pair = Buffer.from('x-access-token:checkouts-own-token').toString('base64');
  const included = join(folder, 'credentials.config');
  writeFileSync(included, `[http "${remote.url}/"]\n\textraheader = AUTHORIZATION: basic ${pair}\n`);
  await git(work, 'config', `includeIf.gitdir:${work}/.git.path`, included);
  const outcome = await publishGit([file], gitOptions(), withToken(work, remote.url));
  expect(outcome.status).toBe('pushed');
  expect(remote.requests.every(({ authorization }) => !authorization?.includes(PAIR))).toBe(true);
});

it('S5 sends the token to its own server only', async () => {
  const { remote, work, file } = await setUp();
  await using _ = remote;
  await publishGit([file], gitOptions(), withToken(work, 'https://github.com'));
  expect(remote.requests.every(({ authorization }) => authorization === undefined)).toBe(true);
});

it('S4 a refused token is told without the token', async () => {
  const { remote, work, file } = await setUp({ token: 'another' });
  await using _ = remote;
  const context = withToken(work, remote.url);
  const error = await publishGit([file], gitOptions(), context).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'git_auth', remedy: expect.stringContaining('github-token') });
  const told = JSON.stringify([error, String(error), (error as Error).stack, context.events]);
  expect(told).not.toContain(TOKEN);
  expect(told).not.toContain(PAIR);
});

it('F75 no credentials at all: told as such, no prompt', async () => {
  const { remote, work, file } = await setUp({ token: TOKEN });
  await using _ = remote;
  await expect(publishGit([file], gitOptions(), gitContext(work))).rejects.toMatchObject({ code: 'git_auth' });
});

it('F75 403 is a permission, and is not tried again', async () => {
  const { remote, work, file } = await setUp({
    fault: (_, path) => (path.includes('receive-pack') ? { status: 403, body: 'denied' } : undefined),
  });
  await using _ = remote;
  await expect(publishGit([file], gitOptions(), gitContext(work))).rejects.toMatchObject({
    code: 'git_permission',
    remedy: expect.stringContaining('contents: write'),
  });
  expect(remote.requests.filter(({ path }) => path.includes('receive-pack'))).toHaveLength(1);
});

it('F1 F13 the network fails here and there: tried again until it lands', async () => {
  const faults: (Fault | undefined)[] = ['reset', { status: 503 }, undefined, undefined, { status: 500 }, 'reset'];
  const { bare, remote, work, file } = await setUp({ fault: (n) => faults[n] });
  await using _ = remote;
  const context = gitContext(work);
  const outcome = await publishGit([file], gitOptions(), context);
  expect(outcome).toMatchObject({ status: 'pushed', rebuilds: 0 });
  expect(context.events.filter((event) => event.type === 'retry').length).toBeGreaterThanOrEqual(3);
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
});

it('F76 the answer to the push is lost on the wire', async () => {
  let lost = 0;
  const { bare, remote, work, file } = await setUp({
    fault: (_, path) => (path.endsWith('/git-receive-pack') && lost++ === 0 ? 'lose_answer' : undefined),
  });
  await using _ = remote;
  const outcome = await publishGit([file], gitOptions(), gitContext(work));
  expect(outcome).toMatchObject({ status: 'pushed', commit: await git(bare, 'rev-parse', 'main') });
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
});

it('F75 a remote that is never reached ends after the attempts', async () => {
  const { remote, work, file } = await setUp({ fault: () => 'reset' });
  await using _ = remote;
  await expect(publishGit([file], gitOptions({ max_attempts: 3 }), gitContext(work))).rejects.toMatchObject({
    code: 'git_network',
    message: expect.stringContaining('3 attempts'),
  });
});

it('F69 cancellation ends git and its children', async () => {
  const abort = new AbortController();
  const { remote, work, file } = await setUp({
    fault: (_, path) => {
      if (!path.includes('service=git-receive-pack')) return undefined;
      abort.abort();
      return undefined;
    },
  });
  await using _ = remote;
  const publishing = publishGit([file], gitOptions(), gitContext(work, { signal: abort.signal }));
  await expect(publishing).rejects.toMatchObject({ name: 'CancelledError' });
  // The helper of a git that was ended notices it by its closed pipe.
  await expect.poll(() => processesIn(work), { timeout: 30_000 }).toEqual([]);
});

/** Command lines of the processes that work in a folder. */
function processesIn(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      return readlinkSync(`/proc/${id}/cwd`) === folder ? [readFileSync(`/proc/${id}/cmdline`, 'utf8')] : [];
    } catch {
      return [];
    }
  });
}
