import type { Batch, Decoded } from '../../core/batch.ts';
import { cellJson, positionOf } from '../../core/batch-read.ts';
import type { Emit } from '../../core/events.ts';
import type { HttpClient, HttpResponse } from '../../core/http.ts';
import type { Json, Path } from '../../core/json.ts';
import { type Cursor, LIMITED, type PageAnswer, type Paginator, type Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import { createDecoder, type DecodeOptions, type Decoder } from '../../decode/index.ts';
import { makeConstants } from '../constants.ts';
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
  readonly client: HttpClient;
  readonly emit: Emit;
}

/** What one turn of a stream asks for. */
export interface ApiTurn {
  /** Names for run-time templates. */
  readonly scope: Scope;
  /** Begins the names of its pages; empty where there is one turn only. */
  readonly label: string;
  /** Query parameters beside those of the stream, templates allowed: where an incremental turn starts and ends. */
  readonly params: Readonly<Record<string, string>>;
}

/** The pages of one stream of an HTTP API, turn by turn; what is learnt of records and their columns holds for all turns. */
export function openApiStream(options: ApiSourceOptions): (turn: ApiTurn) => PageSource {
  const { stream, emit } = options;
  const decoder = createDecoder(options.decode);
  const told = new Set<string>();
  const tellOnce = (what: string, tell: () => void): void => {
    if (told.has(what)) return;
    told.add(what);
    tell();
  };
  const tellAbout = (step: Step, page: string): void => {
    const { choice, warning } = step;
    if (choice) tellOnce('choice', () => emit({ type: 'chosen', stream, ...choice }));
    if (warning) tellOnce(warning, () => emit({ type: 'warning', code: codeOf(step), stream, page, message: warning }));
  };
  return (turn) => createApiSource(options, turn, decoder, tellAbout);
}

/** A list that ends although more is known of does not show which records are gone. */
function codeOf({ next, stop }: Step): string {
  if (next !== null) return 'paging';
  return stop === LIMITED ? 'max_pages' : 'list_short';
}

function createApiSource(
  options: ApiSourceOptions,
  turn: ApiTurn,
  decoder: Decoder,
  tellAbout: (step: Step, page: string) => void,
): PageSource {
  const { stream, paginator, client, emit } = options;
  const plan = { ...options.request, params: { ...options.request.params, ...turn.params } };
  const constants = makeConstants(options.include, turn.scope, stream);
  const labelOf = (cursor: Cursor): string => {
    const page = paginator.label(cursor);
    return turn.label === '' ? page : `${turn.label}: ${page}`;
  };
  /** Batches as the decoder made them, by what we hand out: it takes back only its own. */
  const decoded = new WeakMap<Batch, Batch>();

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
  return {
    first: () => paginator.first(),
    label: labelOf,
    ...(paginator.skip ? { skip: (cursor: Cursor) => paginator.skip!(cursor) } : {}),
    async fetch(cursor, signal) {
      const label = labelOf(cursor);
      const place = { stream, page: label, signal };
      const request = buildRequest(options.baseUrl, options.source, plan, paginator.inject(cursor), turn.scope, place);
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
