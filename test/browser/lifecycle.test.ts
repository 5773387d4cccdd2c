import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { sweepProfiles } from '../../src/browser/profile.ts';
import { browserProcesses, html, opened, site } from './support.ts';

const profiles = (owner: number): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`adip-browser-${owner}-`));
const gone = (owner: number) =>
  expect.poll(() => [browserProcesses(owner), profiles(owner)], { timeout: 30_000, interval: 20 });

it('nothing starts before the first page, and nothing stays behind the end', async () => {
  const { url } = await site({ '/': 'x' });
  const { get, browser } = opened();
  expect(browserProcesses()).toEqual([]);
  await get(`${url}/`);
  expect(browserProcesses().length).toBeGreaterThan(1);
  expect(profiles(process.pid)).toHaveLength(1);
  await browser.close();
  await gone(process.pid).toEqual([[], []]);
  await browser.close();
  await expect(get(`${url}/`)).rejects.toMatchObject({ name: 'CancelledError' });
});

it('contexts are made anew, and no page, context or process piles up over 60 pages', async () => {
  const { url, asked } = await site({ '/': '<script>localStorage.n = 1 + +(localStorage.n ?? 0)</script>x' });
  const { get } = opened({ options: { pages_per_context: 5, concurrency: 3 } });
  const counts: number[] = [];
  for (let round = 0; round < 20; round++) {
    await Promise.all([1, 2, 3].map((lane) => get(`${url}/?${round}-${lane}`)));
    counts.push(browserProcesses().length);
  }
  expect(asked.filter((one) => one.startsWith('GET /?'))).toHaveLength(60);
  // what is on its way out is still seen now and then; what leaks is seen always
  expect(Math.min(...counts.slice(10))).toBeLessThanOrEqual(Math.min(...counts.slice(0, 10)) + 1);
});

it('no more pages are open at once than may be', async () => {
  const waiting: ServerResponse[] = [];
  let most = 0;
  const { url } = await site({
    '/': (_request, response) => {
      waiting.push(response);
      most = Math.max(most, waiting.length);
      // Two are there, however slow the machine; a third one would have time to come.
      if (waiting.length === 2)
        setTimeout(() => {
          for (const one of waiting.splice(0)) one.end('x');
        }, 100);
    },
  });
  const { get } = opened({ options: { concurrency: 2 } });
  await Promise.all(Array.from({ length: 6 }, (_, page) => get(`${url}/?${page}`)));
  expect(most).toBe(2);
});

it('a cancelled page ends at once, in mid-load, while it waits for its place, and before the browser is there', async () => {
  let arrived = () => {};
  const here = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { url } = await site({ '/silent': () => arrived(), '/': 'x' });
  const { get } = opened({ options: { concurrency: 1 } });
  const aborts = [new AbortController(), new AbortController(), new AbortController()];
  const early = get(`${url}/`, {}, { signal: aborts[0]!.signal });
  aborts[0]!.abort(new Error('too early'));
  await expect(early).rejects.toThrow('too early');
  const loading = get(`${url}/silent`, {}, { signal: aborts[1]!.signal });
  const waiting = get(`${url}/`, {}, { signal: aborts[2]!.signal });
  const ends = Promise.allSettled([loading, waiting]);
  await here;
  aborts[2]!.abort(new Error('left the queue'));
  aborts[1]!.abort(new Error('stopped'));
  expect((await ends).map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
    'Error: stopped',
    'Error: left the queue',
  ]);
  expect(html(await get(`${url}/`))).toContain('x');
});

it('a page that never ends, by its script or its answer, is out of time, and the next one is read', async () => {
  const { url } = await site({
    '/script': '<p>a</p><script>for (;;);</script>',
    '/answer': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('<p>more</p>'), 20);
      response.once('close', () => clearInterval(timer));
    },
    '/alert': '<script>for (;;) alert(1);</script>',
    '/': 'x',
  });
  const { get } = opened({ options: { timeout: '4s', concurrency: 3 } });
  const ends = await Promise.allSettled(['/script', '/answer', '/alert'].map((path) => get(`${url}${path}`)));
  expect(ends).toMatchObject(Array(3).fill({ reason: { name: 'RetryableError', code: 'timeout' } }));
  expect(html(await get(`${url}/`))).toContain('x');
});

/** One that fell together with the one before is gone already. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'ESRCH' });
  }
}

it('a page whose process dies is worth another attempt, and so is a browser, once', async () => {
  let victim: (() => void) | undefined;
  const { url } = await site({ '/hold': () => victim?.(), '/': 'x' });
  const { get } = opened();
  await get(`${url}/`);
  const kill = (which: RegExp) => () => {
    for (const { pid, command } of browserProcesses()) if (which.test(command)) killIfThere(pid);
  };
  victim = kill(/--type=renderer/);
  await expect(get(`${url}/hold`)).rejects.toMatchObject({ name: 'RetryableError', code: 'browser_crashed' });
  expect(html(await get(`${url}/`))).toContain('x');
  victim = kill(/^(?!.*--type=)/);
  await expect(get(`${url}/hold`)).rejects.toMatchObject({ name: 'RetryableError', code: 'browser_crashed' });
  expect(html(await get(`${url}/`))).toContain('x');
  await expect(get(`${url}/hold`)).rejects.toMatchObject({ name: 'RetryableError', code: 'browser_crashed' });
  await expect(get(`${url}/`)).rejects.toMatchObject({ name: 'StreamError', code: 'browser_lost' });
  await gone(process.pid).toEqual([[], []]);
});

it('what is no browser, or is not there, is said with what was looked for', async () => {
  const absent = opened({ options: { executable: '/nowhere/chrome' } });
  await expect(absent.get('http://127.0.0.1:9/')).rejects.toMatchObject({
    name: 'StreamError',
    code: 'no_browser',
    message: expect.stringContaining('/nowhere/chrome'),
  });
  const wrong = opened({ context: { env: { CHROME_PATH: '/bin/false' } } });
  await expect(wrong.get('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'browser_failed' });
  expect(profiles(process.pid)).toEqual([]);
});

const VICTIM = fileURLToPath(new URL('./victim.ts', import.meta.url));

async function victim(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [VICTIM, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

it.each(['SIGTERM', 'SIGKILL'] as const)('no process outlives a run that %s ends in mid-page', async (signal) => {
  let arrived = () => {};
  const here = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { url } = await site({ '/': 'x', '/silent': () => arrived() });
  const child = await victim(url);
  await here;
  const owner = child.pid!;
  expect(browserProcesses(owner).length).toBeGreaterThan(1);
  child.kill(signal);
  await new Promise((resolve) => child.once('exit', resolve));
  await expect.poll(() => browserProcesses(owner), { timeout: 30_000, interval: 20 }).toEqual([]);
  for (const name of profiles(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
});

it('what a killed run has left behind is swept after a day', async () => {
  const root = mkdtempSync(join(tmpdir(), 'adip-sweep-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const now = Date.now();
  const folder = (name: string, hours: number): string => {
    const path = join(root, name);
    mkdirSync(path);
    utimesSync(path, now / 1_000 - hours * 3_600, now / 1_000 - hours * 3_600);
    return path;
  };
  const absent = 4_194_305; // above the highest process id of Linux
  const old = folder(`adip-browser-${absent}-AAAAAA`, 30);
  const kept = [
    folder(`adip-browser-${absent}-BBBBBB`, 20),
    folder(`adip-browser-${process.pid}-CCCCCC`, 30),
    folder('adip-browser-mine', 30),
  ];
  await sweepProfiles(now, root);
  expect(existsSync(old)).toBe(false);
  expect(kept.map((path) => existsSync(path))).toEqual([true, true, true]);
});
