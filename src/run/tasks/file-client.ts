import { authenticators } from '../../auth/index.ts';
import type { FileSourcePlan } from '../../config/index.ts';
import type { HttpClient } from '../../core/http.ts';
import { createHttpClient } from '../../http/index.ts';
import type { SourceTaskRunning } from './source-task.ts';

/** The client that asks for the file at a URL: retries, limits and credentials as a source of an API has them. */
export function fileClient(source: FileSourcePlan, url: URL, running: SourceTaskRunning): HttpClient {
  const { clock, secrets, vault, signal, random, emit, deadline } = running;
  const baseUrl = new URL(url.origin);
  const { auth, ...http } = source.http;
  return createHttpClient(http, {
    source: source.name,
    baseUrl,
    makeAuthenticator: (exchange) =>
      authenticators.create(auth, { source: source.name, baseUrl, exchange, clock, secrets, emit, vault, signal }),
    clock,
    random,
    emit,
    deadline,
    signal,
    secrets,
  });
}
