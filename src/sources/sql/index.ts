import { crc32 } from 'node:zlib';
import { CURSOR_EXPIRED } from '../../core/answer-codes.ts';
import { type BuildOptions, batchFromRecords } from '../../core/batch-build.ts';
import { createColumns } from '../../core/batch-columns.ts';
import { RetryableError, StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import { makeConstants } from '../constants.ts';
import type { Retry } from '../retry.ts';
import type { KeyPart, Reading, Row } from './contract.ts';

export interface SqlSourceOptions {
  readonly stream: string;
  /** Columns of the keyset; empty where one cursor is read from its beginning to its end. */
  readonly orderBy: readonly string[];
  readonly columns: BuildOptions;
  readonly include: Readonly<Record<string, Json>>;
  readonly scope: Scope;
  /** Begins the names of its pages; empty where the stream has one turn only. */
  readonly turn: string;
  readonly retry: Retry;
  open(): Promise<Reading>;
}

/** `after`: the key of the last row that is kept. `page`: that of a cursor which only this connection knows. */
type Place = { readonly after?: readonly KeyPart[]; readonly page?: number };

/** The rows of a query, page by page. `close` ends the connection. */
export function createSqlSource(options: SqlSourceOptions): PageSource & { close(): Promise<void> } {
  const { stream, orderBy } = options;
  const columns = createColumns(options.columns);
  const constants = makeConstants(options.include, options.scope, stream);
  let reading: Reading | undefined;
  let position = 1;

  const close = async (): Promise<void> => {
    const ended = reading;
    reading = undefined;
    await ended?.close();
  };

  const byKey = async ({ after }: Place): Promise<{ rows: readonly Row[]; next: Place | null }> => {
    reading ??= await options.open();
    const { rows, next } = await reading.after(after ?? null);
    if (next === null) await close();
    return { rows, next: next && { after: next } };
  };

  const byCursor = async ({ page = 1 }: Place): Promise<{ rows: readonly Row[]; next: Place | null }> => {
    if (page > 1 && (!reading || position !== page))
      throw new StreamError(
        CURSOR_EXPIRED,
        `${stream} cannot go on at row page ${page}: without order_by its cursor ended with its connection`,
      );
    if (page === 1) await close();
    reading ??= await options.open();
    const { rows, isEnd } = await reading.next();
    position = page + 1;
    if (isEnd) await close(); // other turns may want the connection
    return { rows, next: isEnd ? null : { page: position } };
  };

  const attempt = async (place: Place, label: string): Promise<Page> => {
    try {
      const { rows, next } = orderBy.length > 0 ? await byKey(place) : await byCursor(place);
      return pageOf(place, label, rows, next);
    } catch (thrown) {
      await close();
      const isSpent = thrown instanceof RetryableError && (place.page ?? 1) > 1;
      if (!isSpent) throw thrown;
      throw new StreamError(thrown.code, `${label} of ${stream}: ${thrown.message}; its cursor is gone with it`, {
        cause: thrown,
        remedy: 'Run again. With order_by a run goes on behind the last row that it has.',
      });
    }
  };

  const pageOf = (place: Place, label: string, rows: readonly Row[], next: Place | null): Page => {
    const built = batchFromRecords(rows, { ...options.columns, columns });
    const batch = constants.length === 0 ? built : { ...built, constants };
    const bytes = built.bytes.length;
    // The same values in another place are other rows.
    const fingerprint = `${crc32(built.bytes).toString(16).padStart(8, '0')}:${bytes} ${label}`;
    const step: Step = next === null ? { next: null, stop: 'the last row' } : { next: next as unknown as Cursor };
    const cursor = place as unknown as Cursor;
    return { cursor, label, decoded: { batch, envelope: undefined, replaced: 0, fingerprint }, step, bytes };
  };

  const labelOf = ({ after, page = 1 }: Place): string => {
    const text = after?.map(([, part]) => part).join(', ') ?? '';
    const own = after ? `rows after ${text.length > 40 ? `${text.slice(0, 39)}…` : text}` : `page ${page}`;
    return options.turn === '' ? own : `${options.turn}: ${own}`;
  };

  return {
    first: () => ({}),
    label: (cursor) => labelOf(cursor as unknown as Place),
    fetch(cursor, signal) {
      const place = cursor as unknown as Place;
      const label = labelOf(place);
      return options.retry({ page: label, signal }, () => attempt(place, label));
    },
    close,
  };
}
