import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { StreamError } from '../core/errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

const REMEDY =
  'Install Chrome or Chromium, or name its program with `browser.executable` or the variable CHROME_PATH. GitHub-hosted runners bring Chrome along; with `render: static` none is needed.';

/**
 * The browser's program: the configured one, CHROME_PATH, the Chrome of the machine, a Chromium; in this order.
 * @throws StreamError `no_browser`, with what was looked for
 */
export async function findExecutable(configured: string | undefined, env: Env, platform: string): Promise<string> {
  const named = configured ?? (env['CHROME_PATH'] || undefined);
  if (named !== undefined) {
    if (await runnable(named)) return named;
    const by = configured === undefined ? 'CHROME_PATH' : '`browser.executable`';
    throw new StreamError('no_browser', `${by} names ${named}, which is no program that can be run`, {
      remedy: REMEDY,
    });
  }
  const places = placesOf(platform, env);
  for (const place of places) if (await runnable(place)) return place;
  throw new StreamError('no_browser', `there is no Chrome or Chromium here; looked for ${searched(platform, places)}`, {
    remedy: REMEDY,
  });
}

/** Each name in each folder of the PATH would be a hundred places. */
const searched = (platform: string, places: readonly string[]): string =>
  platform === 'win32' || platform === 'darwin'
    ? places.join(', ')
    : `${LINUX.join(', ')} on the PATH and in ${USUAL.join(', ')}, and for ${OPT}`;

const OPT = '/opt/google/chrome/chrome';
const USUAL = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const LINUX = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];

function placesOf(platform: string, env: Env): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = [...new Set([...USUAL, ...(env['PATH'] ?? '').split(':')])];
  const found = LINUX.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
  return [OPT, ...found];
}

async function runnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
