import { authenticators } from '../../auth/index.ts';
import {
  type ApiSourcePlan,
  type ApiStreamPlan,
  fingerprint,
  type Plan,
  type StreamPlan,
  sourceOf,
} from '../../config/index.ts';
import type { Emit } from '../../core/events.ts';
import type { HttpClient } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import { scopeOf } from '../../core/partition.ts';
import { createHttpClient } from '../../http/index.ts';
import { paginators } from '../../paginators/index.ts';
import { renderTargets, targetsOf } from '../../sinks/targets.ts';
import { openApiStream, type RequestPlan } from '../../sources/api/index.ts';
import type { Running } from '../context.ts';
import { namesIn, namesOf } from '../names.ts';
import type { StreamTask } from '../stream-task.ts';
import { fileTask } from './file-task.ts';
import { moduleTask } from './module-task.ts';
import { rangeParams } from './range-params.ts';
import { type SiteTaskRunning, siteTask } from './site-task.ts';
import { openSites, type SiteRunning, type Sites } from './sites.ts';
import type { SourceTaskRunning } from './source-task.ts';
import { sqlTask } from './sql-task.ts';
import { incrementalOf, turnsOf } from './turn-source.ts';

/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
  of(source: ApiSourcePlan): HttpClient;
  readonly sites: Sites;
  close(): Promise<void>;
}

/** What clients need of a run. */
export type Connecting = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline'>;

/** A stream of any kind as a task of the run. */
export function taskOf(
  plan: Plan,
  stream: StreamPlan,
  running: SiteTaskRunning & SourceTaskRunning,
  clients: Clients,
): StreamTask {
  switch (stream.kind) {
    case 'site':
      return siteTask(plan, stream, running, clients.sites);
    case 'api':
      return apiTask(plan, stream, running, clients);
    case 'module':
      return moduleTask(plan, stream, running);
    case 'sql':
      return sqlTask(plan, stream, running);
    case 'file':
      return fileTask(plan, stream, running);
  }
}

export function openClients(running: Connecting & SiteRunning): Clients {
  const open = new Map<string, HttpClient>();
  const sites = openSites(running);
  return {
    sites,
    of(source) {
      const known = open.get(source.name);
      if (known) return known;
      const client = openClient(source, running);
      open.set(source.name, client);
      return client;
    },
    async close() {
      await Promise.all([sites.close(), ...[...open.values()].map((client) => client.close())]);
    },
  };
}

function openClient(source: ApiSourcePlan, running: Connecting): HttpClient {
  const { clock, secrets, vault, signal, random, emit, deadline } = running;
  const baseUrl = new URL(source.base_url);
  return createHttpClient(source, {
    source: source.name,
    baseUrl,
    makeAuthenticator: (exchange) =>
      authenticators.create(source.auth, {
        source: source.name,
        baseUrl,
        exchange,
        clock,
        secrets,
        emit,
        vault,
        signal,
      }),
    clock,
    random,
    emit,
    deadline,
    signal,
    secrets,
  });
}

/** A stream of an API as a task of the run. */
export function apiTask(
  plan: Plan,
  stream: ApiStreamPlan,
  running: Pick<Running, 'identity' | 'options'>,
  clients: Clients,
): StreamTask {
  const source = sourceOf(plan, stream) as ApiSourcePlan;
  const scope = namesOf(stream.name, running.identity.startedAt);
  const write = renderTargets(stream.write, scope);
  const extraction = fingerprint(stream, source);
  return {
    name: stream.name,
    source: source.name,
    path: targetsOf(write)[0].path,
    write,
    checks: stream.checks,
    schema: stream.schema,
    references: stream.references,
    key: stream.primary_key,
    isDropped: (column) => isDropped(stream, column),
    fingerprint: extraction,
    resumeKey: [extraction, ...namesIn(templatesOf(stream), scope)].join(' '),
    maxPages: undefined,
    turns: turnsOf(stream, templatesOf(stream)),
    incremental: incrementalOf(stream, running),
    async open(emit: Emit) {
      const openTurn = openApiStream({
        stream: stream.name,
        baseUrl: new URL(source.base_url),
        source,
        request: stream as RequestPlan,
        paginator: paginators.create(stream.paginator, {}),
        decode: stream,
        include: stream.include as Record<string, Json>,
        client: clients.of(source),
        emit,
      });
      return (turn) =>
        openTurn({ scope: scopeOf(scope, turn), label: turn.partition.label, params: rangeParams(stream, turn.range) });
    },
  };
}

/** Parts of a stream whose templates change what is extracted. */
function templatesOf({ path, url, params, headers, body, form, graphql, include }: ApiStreamPlan): unknown[] {
  return [path, url, params, headers, body, form, graphql?.variables, include];
}

function isDropped({ remove, only, flatten, include }: ApiStreamPlan, column: string): boolean {
  const covers = (names: readonly string[]): boolean =>
    names.some((name) => column === name || column.startsWith(name + flatten.separator));
  if (Object.hasOwn(include, column)) return false;
  return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}
