import { ConfigError, PageError } from '../../core/errors.ts';
import type { HttpRequest } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { Injection } from '../../core/paginator.ts';
import { renderText, renderValue, type Scope } from '../../core/template.ts';
import { joinUrl } from '../../core/url.ts';

type Params = Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;

/** What the config says of one stream's requests, before templates and paging. */
export interface RequestPlan {
  readonly method: string;
  readonly path?: string | undefined;
  readonly url?: string | undefined;
  readonly params: Params;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, Json>> | undefined;
  readonly form?: Params | undefined;
  readonly graphql?:
    | {
        readonly query: string;
        readonly variables: Readonly<Record<string, Json>>;
        readonly operation_name?: string | undefined;
      }
    | undefined;
}

/** What the config says of all requests of the source. */
export interface SourceRequestPlan {
  readonly params: Params;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RequestPlace {
  readonly stream: string;
  readonly page: string;
  readonly signal: AbortSignal;
}

/** One page's request: the stream's own part, templates rendered, with what the paginator injects. */
export function buildRequest(
  baseUrl: URL,
  source: SourceRequestPlan,
  stream: RequestPlan,
  injection: Injection,
  scope: Scope,
  place: RequestPlace,
): HttpRequest {
  const names: Scope = { ...scope, ...injection.scope };
  const url = injection.url === undefined ? ownUrl(baseUrl, source, stream, names, place) : new URL(injection.url);
  for (const [name, value] of Object.entries(injection.query ?? {})) url.searchParams.set(name, value);
  const [body, contentType] = buildBody(stream, injection, names);
  const headers: Record<string, string> = { accept: 'application/json, */*;q=0.5' };
  if (contentType !== undefined) headers['content-type'] = contentType;
  for (const [name, value] of [...Object.entries(source.headers), ...Object.entries(stream.headers)]) {
    headers[name.toLowerCase()] = renderText(value, names);
  }
  for (const [name, value] of Object.entries(injection.headers ?? {})) headers[name.toLowerCase()] = value;
  return { method: stream.method, url, headers, ...(body === undefined ? {} : { body }), ...place };
}

function ownUrl(baseUrl: URL, source: SourceRequestPlan, stream: RequestPlan, names: Scope, place: RequestPlace): URL {
  const path = renderText(stream.url ?? stream.path ?? '', names, encodeURIComponent);
  refuseDots(path, place);
  const url = stream.url === undefined ? joinUrl(baseUrl, path) : new URL(path);
  appendParams(url.searchParams, source.params, names);
  for (const name of Object.keys(stream.params)) url.searchParams.delete(name);
  appendParams(url.searchParams, stream.params, names);
  return url;
}

/** A record whose id is `..` would ask for something else of the host, and no way of writing it keeps it from that. */
function refuseDots(path: string, { stream, page }: RequestPlace): void {
  const dots = path
    .split('?', 1)[0]!
    .split('/')
    .find((step) => step === '.' || step === '..');
  if (dots === undefined) return;
  throw new PageError('bad_path', `${page} of ${stream}: "${dots}" as a part of a path names another place`, {
    stream,
    page,
    remedy: 'Leave such records out: for_each.where.',
  });
}

function appendParams(target: URLSearchParams, params: Params, names: Scope): void {
  for (const [name, value] of Object.entries(params)) {
    for (const item of [value].flat()) {
      const rendered = typeof item === 'string' ? renderText(item, names) : String(item);
      target.append(name, rendered);
    }
  }
}

function buildBody(
  stream: RequestPlan,
  injection: Injection,
  names: Scope,
): [body: string | undefined, contentType: string | undefined] {
  if (stream.form) {
    const form = new URLSearchParams();
    appendParams(form, stream.form, names);
    for (const [name, value] of Object.entries(injection.body ?? {}))
      form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    return [form.toString(), 'application/x-www-form-urlencoded'];
  }
  const own = stream.graphql
    ? graphqlBody(stream.graphql, names)
    : stream.body && renderValue(stream.body as Json, names);
  if (own === undefined && injection.body === undefined) return [undefined, undefined];
  const body = structuredClone((own ?? {}) as Record<string, Json>);
  for (const [path, value] of Object.entries(injection.body ?? {})) setAt(body, path, value);
  return [JSON.stringify(body), 'application/json'];
}

function graphqlBody(graphql: NonNullable<RequestPlan['graphql']>, names: Scope): Json {
  const variables = renderValue(graphql.variables as Json, names);
  const name = graphql.operation_name === undefined ? {} : { operationName: graphql.operation_name };
  return { query: graphql.query, variables, ...name };
}

/** Puts a value at a dotted place of a body; objects on the way are made. */
function setAt(body: Record<string, Json>, path: string, value: Json): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  let here = body;
  for (const step of steps) {
    if (!Object.hasOwn(here, step)) here[step] = {};
    const next = here[step]!;
    if (next === null || typeof next !== 'object' || Array.isArray(next)) {
      throw new ConfigError(
        'bad_injection',
        `the paginator cannot put a value at "${path}": "${step}" is no object in the body`,
        {
          remedy: 'Correct the name in the paginator, or the body.',
        },
      );
    }
    here = next;
  }
  here[last] = value;
}
