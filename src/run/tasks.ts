import { authenticators } from '../auth/index.ts';
import { type ApiSourcePlan, type ApiStreamPlan, fingerprint, type Plan, sourceOf } from '../config/index.ts';
import type { Emit } from '../core/events.ts';
import type { HttpClient } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import { renderText, type Scope, templateNames } from '../core/template.ts';
import { createHttpClient } from '../http/index.ts';
import { paginators } from '../paginators/index.ts';
import { createApiSource, type RequestPlan } from '../sources/api/index.ts';
import type { Running } from './context.ts';
import type { StreamTask } from './stream-task.ts';

/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
  of(source: ApiSourcePlan): HttpClient;
  close(): Promise<void>;
}

/** What clients need of a run. */
export type Connecting = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline'>;

export function openClients(running: Connecting): Clients {
  const open = new Map<string, HttpClient>();
  return {
    of(source) {
      const known = open.get(source.name);
      if (known) return known;
      const client = openClient(source, running);
      open.set(source.name, client);
      return client;
    },
    async close() {
      await Promise.all([...open.values()].map((client) => client.close()));
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
  running: Pick<Running, 'identity'>,
  clients: Clients,
): StreamTask {
  const source = sourceOf(plan, stream) as ApiSourcePlan;
  const scope = namesOf(stream.name, running.identity.startedAt);
  const path = renderText(stream.write.csv, scope);
  const extraction = fingerprint(stream, source);
  return {
    name: stream.name,
    source: source.name,
    path,
    write: { ...stream.write, csv: path },
    checks: stream.checks,
    key: stream.primary_key,
    isDropped: (column) => isDropped(stream, column),
    fingerprint: extraction,
    resumeKey: [extraction, ...timesIn(stream, scope)].join(' '),
    maxPages: undefined,
    open: (emit: Emit) =>
      createApiSource({
        stream: stream.name,
        baseUrl: new URL(source.base_url),
        source,
        request: stream as RequestPlan,
        paginator: paginators.create(stream.paginator, {}),
        decode: stream,
        include: stream.include as Record<string, Json>,
        scope,
        client: clients.of(source),
        emit,
      }),
  };
}

/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
export function namesOf(stream: string, startedAt: number): Scope {
  const iso = new Date(startedAt).toISOString();
  return { stream, date: iso.slice(0, 10), timestamp: iso.slice(0, 19).replace(/[-:]/g, '').replace('T', '_') };
}

/** Values of the dates that the stream's requests and columns name. */
function timesIn(stream: ApiStreamPlan, scope: Scope): string[] {
  const { path, url, params, headers, body, form, graphql, include } = stream;
  const texts = JSON.stringify([path, url, params, headers, body, form, graphql?.variables, include]);
  const named = new Set(templateNames(texts));
  return ['date', 'timestamp'].filter((name) => named.has(name)).map((name) => String(scope[name]));
}

function isDropped({ remove, only, flatten, include }: ApiStreamPlan, column: string): boolean {
  const covers = (names: readonly string[]): boolean =>
    names.some((name) => column === name || column.startsWith(name + flatten.separator));
  if (Object.hasOwn(include, column)) return false;
  return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}
