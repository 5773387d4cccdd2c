import { crc32 } from 'node:zlib';
import { CURSOR_EXPIRED } from '../../core/answer-codes.ts';
import type { Batch } from '../../core/batch.ts';
import { type BuildOptions, batchFromRecords } from '../../core/batch-build.ts';
import { createColumns } from '../../core/batch-columns.ts';
import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { Json } from '../../core/json.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Range } from '../../core/partition.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import { makeConstants } from '../constants.ts';
import type { Retry } from '../retry.ts';
import type { ModuleSource } from './contract.ts';
import { toOurs } from './failure.ts';
import { makeFetch } from './fetch.ts';
import { iteratorOf, orAborted } from './generator.ts';
import { assertOver, type JudgedPage, judgePage } from './page.ts';

export interface ModuleSourceOptions {
  readonly stream: string;
  /** How messages call it: the path as the config has it. */
  readonly module: string;
  readonly generate: ModuleSource;
  readonly params: Readonly<Record<string, Json>>;
  /** What an incremental turn asks for. */
  readonly range: Range;
  readonly columns: BuildOptions;
  readonly include: Readonly<Record<string, Json>>;
  readonly scope: Scope;
  /** Begins the names of its pages; empty where the stream has one turn only. */
  readonly turn: string;
  readonly retry: Retry;
  /** Ends with the run. */
  readonly signal: AbortSignal;
  readonly emit: Emit;
  now(): number;
}

/** `at`: where the module said that it can go on. `page`: it did not say, only the generator that is running knows. */
type Place = { readonly at?: Json; readonly page?: number };

/** A generator under way, and the page cursor that its next value answers. */
interface Running {
  readonly iterator: AsyncIterator<unknown>;
  at: string;
  /** Asked for already, to know whether there is a page behind the last one. */
  ahead: Promise<IteratorResult<unknown>> | undefined;
}

/** The pages that a module of the user's own makes. `close` ends its generator. */
export function createModuleSource(options: ModuleSourceOptions): PageSource & { close(): void } {
  const { stream, module } = options;
  const columns = createColumns(options.columns);
  const constants = makeConstants(options.include, options.scope, stream);
  let running: Running | undefined;
  let number = 0;

  const open = (cursor: Place): Running => {
    if (cursor.page !== undefined)
      throw new StreamError(
        CURSOR_EXPIRED,
        `${module} yields pages without \`next\`, so ${stream} cannot go on behind one`,
      );
    const iterable = options.generate({
      cursor: cursor.at ?? null,
      stream,
      params: structuredClone(options.params),
      incremental: { start: options.range.start ?? null, end: options.range.end ?? null },
      signal: options.signal,
      log: (message) => options.emit({ type: 'note', stream, message: String(message) }),
      fetch: makeFetch(options.signal, options.now),
    });
    return { iterator: iteratorOf(iterable, module), at: JSON.stringify(cursor), ahead: undefined };
  };

  const close = (): void => {
    const { iterator } = running ?? {};
    running = undefined;
    // What its `finally` throws concerns nobody any more.
    Promise.resolve(iterator?.return?.()).catch(() => {});
  };

  const attempt = async (cursor: Place, label: string, signal: AbortSignal): Promise<Page> => {
    const where = `${module}, ${label} of ${stream},`;
    const key = JSON.stringify(cursor);
    try {
      if (running?.at !== key) {
        close();
        running = open(cursor);
      }
      const { iterator, ahead } = running;
      running.ahead = undefined;
      const result = await orAborted(ahead ?? iterator.next(), signal);
      if (result.done) return pageOf(cursor, label, { records: [], next: null, label: undefined }, null);
      const judged = judgePage(result.value, where);
      number += 1;
      const next =
        judged.next === null
          ? await assertOver(orAborted(iterator.next(), signal), where)
          : await nextOf(running, judged, signal);
      return pageOf(cursor, judged.label ?? label, judged, next);
    } catch (thrown) {
      close();
      throw toOurs(thrown, where, cursor.page !== undefined);
    }
  };

  /** The next page's cursor; where the module does not say whether there is one, it is asked for already. */
  const nextOf = async (live: Running, { next }: JudgedPage, signal: AbortSignal): Promise<Place | null> => {
    let place: Place = { at: next ?? null };
    if (next === undefined) {
      const ahead = live.iterator.next();
      ahead.catch(() => {}); // told when the page's turn comes
      live.ahead = ahead;
      const isEnd = await orAborted(ahead, signal).then(
        ({ done }) => done === true,
        () => false,
      );
      if (isEnd) return null;
      place = { page: number + 1 };
    }
    live.at = JSON.stringify(place);
    return place;
  };

  const pageOf = (cursor: Place, label: string, { records }: JudgedPage, next: Place | null): Page => {
    const built = batchFromRecords(records, { ...options.columns, columns });
    const batch: Batch = constants.length === 0 ? built : { ...built, constants };
    const bytes = built.bytes.length;
    const fingerprint = `${crc32(built.bytes).toString(16).padStart(8, '0')}:${bytes}`;
    const step: Step = next === null ? { next: null, stop: 'the module says so' } : { next: next as Cursor };
    return {
      cursor: cursor as Cursor,
      label,
      decoded: { batch, envelope: undefined, replaced: 0, fingerprint },
      step,
      bytes,
    };
  };

  const labelOf = (place: Place): string => {
    const own = placeLabel(place);
    return options.turn === '' ? own : `${options.turn}: ${own}`;
  };

  const placeLabel = ({ at, page }: Place): string => {
    if (page !== undefined) return `page ${page}`;
    if (at === undefined) return 'page 1';
    const text = typeof at === 'string' ? at : JSON.stringify(at);
    return `cursor ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
  };

  return {
    first: () => ({}),
    label: (cursor) => labelOf(cursor as Place),
    fetch(cursor, signal) {
      const label = labelOf(cursor as Place);
      return options.retry({ page: label, signal }, () => attempt(cursor as Place, label, signal));
    },
    close,
  };
}
