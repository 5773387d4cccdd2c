import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/core/report.ts';
import {
  type ActionResult,
  makeRepository,
  type Repository,
  type RunActionOptions,
  runAction,
} from '../harness/index.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A step of a workflow with the dist/ that is there. @throws where nobody has built it */
export function step(
  repository: Pick<Repository, 'workspace'>,
  options: Omit<RunActionOptions, 'actionDir' | 'workspace'> = {},
): Promise<ActionResult> {
  if (!existsSync(join(ROOT, 'dist/action.js')))
    throw new Error('dist/ is missing: these tests run the built Action. Run `npm run build` first.');
  return runAction({ actionDir: ROOT, workspace: repository.workspace, ...options });
}

export const reportOf = async ({ outputs }: ActionResult): Promise<Report> =>
  JSON.parse(await readFile(outputs['report-path'] ?? '', 'utf8')) as Report;

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Source extends AsyncDisposable {
  readonly url: string;
  readonly requests: IncomingMessage[];
  /** What is answered from now on; undefined leaves a request without an answer. */
  answer: (request: IncomingMessage) => Answer | undefined;
}

/** A source of the test's own: every request is answered by one function. */
export async function startSource(answer: Source['answer']): Promise<Source> {
  const requests: IncomingMessage[] = [];
  const source = { url: '', requests, answer };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request);
    request.resume();
    const made = source.answer(request);
    if (made === undefined) return;
    response.writeHead(made.status ?? 200, { 'content-type': 'application/json', ...made.headers });
    response.end(typeof made.body === 'string' ? made.body : JSON.stringify(made.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  source.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(source, { [Symbol.asyncDispose]: close });
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Fields = Readonly<Record<string, Json>>;

/** A config as text; JSON is YAML. */
export const configOf = (config: Fields): string => JSON.stringify({ version: 1, ...config }, null, 2);

/** A variable as configs name it. */
export const variable = (name: string): string => `\${${name}}`;

const SOURCE = { type: 'api', base_url: variable('SOURCE_URL'), retry: { attempts: 2, base: '5ms', max: '20ms' } };

/** One stream `rows` from one URL into data/rows.csv, by key. */
export function rowsConfig(
  changes: { stream?: Fields; source?: Fields; publish?: Fields; more?: Fields } = {},
): string {
  const stream = {
    source: 'own',
    path: '/rows',
    records_path: 'data',
    paginator: { type: 'single_page' },
    primary_key: 'id',
    write: { mode: 'merge', csv: 'data/rows.csv' },
    ...changes.stream,
  };
  return configOf({
    sources: { own: { ...SOURCE, ...changes.source } },
    streams: { rows: stream },
    ...(changes.publish ? { publish: changes.publish } : {}),
    ...changes.more,
  });
}

/** The fixture's customers: login, pages of 50, replaced as a whole. */
export function customersConfig(
  changes: { stream?: Fields; source?: Fields; publish?: Fields; more?: Fields } = {},
): string {
  const refresh = { path: '/auth/refresh', body: { refresh_token: '{refresh_token}' } };
  const auth = {
    type: 'login',
    path: '/auth/login',
    body: { username: variable('CRM_USERNAME'), password: variable('CRM_PASSWORD') },
    token_path: 'access_token',
    expires_in_path: 'expires_in',
    refresh,
  };
  const stream = {
    source: 'crm',
    path: '/api/v1/customers',
    paginator: {
      type: 'page_number',
      page_param: 'page',
      size_param: 'limit',
      page_size: 50,
      total_pages_path: 'meta.total_pages',
    },
    records_path: 'data',
    primary_key: 'customer_id',
    write: { mode: 'replace', csv: 'data/customers.csv' },
    ...changes.stream,
  };
  return configOf({
    sources: { crm: { ...SOURCE, base_url: variable('CRM_URL'), auth, ...changes.source } },
    streams: { customers: stream },
    ...(changes.publish ? { publish: changes.publish } : {}),
    ...changes.more,
  });
}

export const withConfig = (config: string, files: Readonly<Record<string, string>> = {}, detached = false) =>
  makeRepository({ files: { 'adip.yml': config, ...files }, detached });

/** A fresh clone of the same remote, one commit deep: the next machine. */
export async function freshClone(repository: Repository, name: string): Promise<{ readonly workspace: string }> {
  const workspace = join(repository.workspace, '..', name);
  await repository.git(['clone', '--quiet', '--depth=1', '--branch', repository.branch, repository.url, workspace]);
  return { workspace };
}

/** Every file below a folder, as text in which each byte is one character. */
export async function everyFile(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    found.set(file, await readFile(file, 'latin1'));
  }
  return found;
}

/** A hook of the bare remote; `script` is shell. */
export async function setHook({ remote }: Repository, name: string, script: string): Promise<void> {
  await writeFile(join(remote, 'hooks', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'adip-action-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
