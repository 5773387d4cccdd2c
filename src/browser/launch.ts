import type { Browser, LaunchOptions } from 'playwright-core';
import { StreamError } from '../core/errors.ts';
import { bareEnv } from './bare-env.ts';
import type { BrowserContext } from './contract.ts';
import { findExecutable } from './executable.ts';
import { type Gate, openGate } from './gate.ts';
import { makeProfile, removeProfile, sweepProfiles } from './profile.ts';

/** A browser that runs, with all that belongs to it. */
export interface Running {
  readonly browser: Browser;
  readonly gate: Gate;
  /** Ends it, its processes and its folder; never rejects. */
  stop(): Promise<void>;
  /** It ended, or was told to. */
  readonly ended: () => boolean;
}

const LAUNCH_MS = 60_000;
/** Grace for an orderly end; then the whole process group is killed. */
const GRACE_MS = 5_000;

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--dns-prefetch-disable',
  // Nothing goes past the gate: no names looked up by the browser itself, no UDP of WebRTC.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * @param onLost told when the browser ends although nobody asked it to
 * @throws StreamError `no_browser`, `browser_failed`
 */
export async function launch(
  configured: string | undefined,
  context: BrowserContext,
  onLost: () => void,
): Promise<Running> {
  const executable = await findExecutable(configured, context.env, process.platform);
  const { chromium } = await import(/* webpackIgnore: true */ 'playwright-core');
  await sweepProfiles(context.now());
  const profile = await makeProfile();
  const gate = await openGate({ refuse: (url) => context.refuse(url), lookup: context.lookup });
  const options: LaunchOptions = {
    executablePath: executable,
    headless: true,
    args: FLAGS,
    artifactsDir: profile,
    env: bareEnv(context.env, profile),
    proxy: { server: `socks5://127.0.0.1:${gate.port}` },
    timeout: LAUNCH_MS,
    // The run answers signals itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const start = async (sandbox: boolean): Promise<Browser> => {
    const home = await chromium.launchPersistentContext(profile, { ...options, chromiumSandbox: sandbox });
    const browser = home.browser();
    if (!browser) throw new Error('it gave no handle to itself');
    return browser;
  };
  let browser: Browser | undefined;
  try {
    browser = await startSandboxed(start, context);
    return await running(browser, gate, profile, onLost);
  } catch (error) {
    await browser?.close().catch(() => {});
    await gate.close();
    await removeProfile(profile);
    throw notStarted(error, executable);
  }
}

async function startSandboxed(start: (sandbox: boolean) => Promise<Browser>, context: BrowserContext) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root) {
    try {
      return await start(true);
    } catch (error) {
      if (!/sandbox|namespace|clone\(\)|setuid/i.test(textOf(error))) throw error;
    }
  }
  const browser = await start(false);
  const why = root ? 'it runs as root' : 'the system allows no user namespaces';
  context.warn(
    'browser_sandbox',
    `the browser runs without its sandbox, because ${why}`,
    'Run as an ordinary user on a system that allows user namespaces, or scrape only sites that you trust.',
  );
  return browser;
}

async function running(browser: Browser, gate: Gate, profile: string, onLost: () => void): Promise<Running> {
  const pid = await pidOf(browser);
  let over: Promise<void> | undefined;
  let gone = false;
  browser.once('disconnected', () => {
    gone = true;
    if (!over) onLost();
    void stop();
  });
  function stop(): Promise<void> {
    over ??= end();
    return over;
  }
  async function end(): Promise<void> {
    const closed = browser.close().catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GRACE_MS);
    });
    await Promise.race([closed, late]);
    clearTimeout(timer);
    killGroup(pid);
    await gate.close();
    await removeProfile(profile);
  }
  return { browser, gate, stop, ended: () => gone || over !== undefined };
}

async function pidOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

// The browser leads a process group of its own: what is left of it goes with it, also after an orderly end.
function killGroup(pid: number | undefined): void {
  if (pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody was left.
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function notStarted(error: unknown, executable: string): StreamError {
  if (error instanceof StreamError) return error;
  const lines = textOf(error).split('\n');
  const said = lines.find((line) => /\[err\].*(error|cannot|no such)/i.test(line))?.replace(/^.*\[err\]\s*/, '');
  return new StreamError('browser_failed', `${executable} did not start: ${said ?? lines[0]}`, {
    remedy: 'Start it by hand with --headless --version: a missing library or a broken installation is said there.',
    cause: error,
  });
}
