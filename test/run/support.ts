import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Api, type ApiSettings, type DataOptions, startApi } from '../../fixtures/api/index.ts';
import { parseConfig } from '../../src/config/index.ts';
import { systemClock } from '../../src/core/clock.ts';
import type { RunEvent } from '../../src/core/events.ts';
import type { Report } from '../../src/core/report.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import type { RunOptions } from '../../src/run/context.ts';
import { type Outcome, runPlan } from '../../src/run/run.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** Twenty pages of 40 to 50 customers: small enough for a hundred runs, large enough for every kind of fault. */
export const SMALL: Partial<DataOptions> = { pages: 20, maxLimit: 50 };

/** The seed of this process's random choices; `SEED` repeats a run. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

export async function openApi(settings: ApiSettings = {}): Promise<Api> {
  const api = await startApi({ ...settings, faults: { retryAfter: 0, slowMs: 10, ...settings.faults } });
  onTestFinished(() => api.close());
  return api;
}

export interface Workspace {
  readonly path: string;
  read(name: string): string;
  readBytes(name: string): Buffer;
  write(name: string, content: string | Uint8Array): void;
  exists(name: string): boolean;
  /** Files below it, by path, without reports. */
  files(): string[];
}

export function openWorkspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'adip-run-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return workspaceAt(path);
}

/** A folder that is there already, e.g. a clone. */
export function workspaceAt(path: string): Workspace {
  return {
    path,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    readBytes: (name) => readFileSync(join(path, name)),
    write: (name, content) => writeFileSync(join(path, name), content),
    exists: (name) => existsSync(join(path, name)),
    files: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('reports'))
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .sort(),
  };
}

/** Quick retries: the policy of waiting has tests of its own. */
export const QUICK = '{ attempts: 5, base: 2ms, max: 20ms }';

/** A config of the customers behind a login; `write` and `more` are YAML of the stream. */
export function customersConfig(
  url: string,
  { write = '{ mode: replace, csv: data/customers.csv }', size = 50, more = '', top = '', source = '' } = {},
): string {
  return `version: 1
sources:
  crm:
    type: api
    base_url: ${url}
    auth:
      type: login
      path: /auth/login
      body: { username: demo, password: demo }
      token_path: access_token
      expires_in_path: expires_in
      refresh: { path: /auth/refresh, body: { refresh_token: "{refresh_token}" } }
    retry: ${QUICK}
    timeouts: { headers: 2s }
${source}
streams:
  customers:
    source: crm
    path: /api/v1/customers
    paginator: { type: page_number, page_param: page, size_param: limit, page_size: ${size}, total_pages_path: meta.total_pages }
    records_path: data
    primary_key: customer_id
    write: ${write}
${more}
${top}`;
}

/** A config of one stream without credentials; `stream` is YAML in braces without them. */
export function streamConfig(url: string, stream: string, { source = '', top = '' } = {}): string {
  return `version: 1
sources:
  api: { type: api, base_url: "${url}", retry: ${QUICK}, timeouts: { headers: 2s }${source} }
streams:
  items: { source: api, ${stream} }
${top}`;
}

export interface RanHere extends Outcome {
  readonly events: readonly RunEvent[];
}

/** Runs a config in this process. */
export async function runHere(
  workspace: Workspace,
  config: string,
  options: Partial<RunOptions> & {
    signal?: AbortSignal;
    onEvent?: (event: RunEvent) => void;
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<RanHere> {
  const events: RunEvent[] = [];
  const secrets = createSecrets();
  const { signal = new AbortController().signal, onEvent, env = {}, ...rest } = options;
  const plan = parseConfig(config, { file: 'adip.yml', env, secrets });
  const outcome = await runPlan(
    plan,
    { streams: [], dryRun: false, fresh: false, publish: false, commit: true, ...rest },
    {
      workspace: workspace.path,
      version: '0.0.0',
      env,
      emit(event) {
        events.push(event);
        onEvent?.(event);
      },
      clock: systemClock,
      secrets,
      signal,
      trigger: async () => ({}),
      git: {},
    },
  );
  return { ...outcome, events };
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly ms: number;
}

export interface Started {
  readonly child: ChildProcess;
  readonly done: Promise<Exit>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  /** A command that runs the command, e.g. `['bash', '-c', 'ulimit -f 100; exec "$@"', '-']`. */
  readonly wrap?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `adip-ingest run` as a process of its own. */
export function startRun(
  workspace: Workspace,
  { args = [], wrap = [], nodeArgs = [], env }: StartOptions = {},
): Started {
  const [command, ...rest] = [...wrap, process.execPath, ...nodeArgs, CLI, 'run', ...args] as [string, ...string[]];
  const began = Date.now();
  const child = spawn(command, rest, {
    cwd: workspace.path,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const done = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stderr, ms: Date.now() - began }));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, done };
}

/** The newest report of a workspace. */
export function lastReport(workspace: Workspace): Report {
  const folder = join(workspace.path, '.adip/reports');
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report);
  return reports.sort((a, b) => (a.run.finished_at < b.run.finished_at ? -1 : 1)).at(-1)!;
}
