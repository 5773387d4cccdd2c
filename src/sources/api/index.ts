import type { Batch, Constant, Decoded } from '../../core/batch.ts';
import { cellJson, positionOf } from '../../core/batch-read.ts';
import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { HttpClient, HttpResponse } from '../../core/http.ts';
import type { Json, Path } from '../../core/json.ts';
import type { Cursor, PageAnswer, Paginator, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import { renderValue, type Scope } from '../../core/template.ts';
import { createDecoder, type DecodeOptions } from '../../decode/index.ts';
import { buildRequest, type RequestPlan, type SourceRequestPlan } from './request.ts';

export type { RequestPlan } from './request.ts';

export interface ApiSourceOptions {
  readonly stream: string;
  readonly baseUrl: URL;
  readonly source: SourceRequestPlan;
  readonly request: RequestPlan;
  readonly paginator: Paginator;
  readonly decode: DecodeOptions;
  /** Columns added to every record. */
  readonly include: Readonly<Record<string, Json>>;
  /** Names for run-time templates. */
  readonly scope: Scope;
  readonly client: HttpClient;
  readonly emit: Emit;
}

/** The pages of one stream of an HTTP API. */
export function createApiSource(options: ApiSourceOptions): PageSource {
  const { stream, paginator, client, emit } = options;
  const decoder = createDecoder(options.decode);
  const constants = makeConstants(options);
  /** Batches as the decoder made them, by what we hand out: it takes back only its own. */
  const decoded = new WeakMap<Batch, Batch>();
  const told = new Set<string>();
  const tellOnce = (what: string, tell: () => void): void => {
    if (told.has(what)) return;
    told.add(what);
    tell();
  };

  const read = (cursor: Cursor, label: string, response: HttpResponse): Page => {
    const found = decoder.decode(response, ({ choice, reason }) =>
      emit({ type: 'chosen', stream, what: 'records', choice, reason }),
    );
    const bytes = response.body.length;
    response.release?.(); // the decoder has made its own copy
    const batch = constants.length === 0 ? found.batch : { ...found.batch, constants };
    decoded.set(batch, found.batch);
    const step = paginator.after(cursor, answerOf(found, response, options.decode.flatten.separator));
    tellAbout(step, label);
    return { cursor, label, decoded: { ...found, batch }, step, bytes };
  };
  const tellAbout = ({ choice, warning }: Step, page: string): void => {
    if (choice) tellOnce('choice', () => emit({ type: 'chosen', stream, ...choice }));
    if (warning) tellOnce(warning, () => emit({ type: 'warning', code: 'paging', stream, page, message: warning }));
  };
  return {
    first: () => paginator.first(),
    label: (cursor) => paginator.label(cursor),
    ...(paginator.skip ? { skip: (cursor: Cursor) => paginator.skip!(cursor) } : {}),
    async fetch(cursor, signal) {
      const label = paginator.label(cursor);
      const place = { stream, page: label, signal };
      const request = buildRequest(
        options.baseUrl,
        options.source,
        options.request,
        paginator.inject(cursor),
        options.scope,
        place,
      );
      return client.exchange(request, (response) => read(cursor, label, response));
    },
    release(page) {
      const batch = decoded.get(page.decoded.batch);
      if (batch) decoder.release(batch);
    },
  };
}

function answerOf(found: Decoded, response: HttpResponse, separator: string): PageAnswer {
  const { batch, envelope } = found;
  return {
    rows: batch.rows,
    envelope,
    headers: response.headers,
    url: response.url,
    last(path: Path): Json | undefined {
      return batch.rows === 0
        ? undefined
        : cellJson(batch, batch.rows - 1, positionOf(batch, path.map(String).join(separator)));
    },
  };
}

function makeConstants({ include, scope, stream }: ApiSourceOptions): Constant[] {
  return Object.entries(include).map(([name, template]) => {
    const value = renderValue(template, scope);
    if (value !== null && typeof value === 'object') {
      throw new StreamError('bad_include', `${stream}: include.${name} is no single value`, {
        stream,
        remedy: 'Include texts, numbers or booleans.',
      });
    }
    return { name, value };
  });
}
