import { crc32 } from 'node:zlib';
import { PageError } from '../../core/errors.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import { newSiteNotes } from '../../core/site.ts';
import type { LostPart } from '../../core/source.ts';
import type { RowReader } from '../../extract/contract.ts';
import type { FieldsPlan } from '../../extract/options.ts';
import type { Details } from './details.ts';
import { asLost } from './lost.ts';
import { pack, type SiteRecord, unpackRecord } from './memory.ts';
import { createOffLimits } from './off-limits.ts';
import type { SitePlan, SiteSourceOptions } from './options.ts';
import { isAbsent } from './page-errors.ts';
import { createHoles, NOTHING, type SitePaging, type SiteStep } from './paging/index.ts';
import type { PartCursor } from './part.ts';
import type { PageAsk, PageRead, ReadPage } from './read-page.ts';
import { gather, newRows, type Rows } from './rows.ts';

/** What reads the pages of a stream. */
export interface Tools {
  readonly readPage: ReadPage;
  readonly lists: RowReader;
  readonly details: Details | undefined;
  readonly paging: SitePaging;
}

export const hasRequired = (fields: FieldsPlan): boolean => Object.values(fields).some(({ required }) => required);

/** Whether each page is a record of its own; pages of a crawl may be there to lead on only. */
const isRecord = ({ items, table, data, paginator }: SitePlan): boolean =>
  (items ?? table ?? data) === undefined && paginator?.type !== 'crawl';

export interface Fetched {
  readonly rows: Rows;
  readonly step: SiteStep;
}

export function createFetch(options: SiteSourceOptions, { readPage, lists, details, paging }: Tools) {
  const { plan } = options;
  const isOffLimits = createOffLimits(options);
  const holes = createHoles();
  const tellHoles = (cursor: Cursor, rows: number): void => {
    const place = paging.place?.(cursor);
    if (!place) return;
    const page = paging.label(cursor);
    for (const message of holes.note(place, page, rows))
      options.emit({ type: 'warning', code: 'list_short', stream: options.stream, page, message });
  };
  const ask = (url: URL, signal: AbortSignal): PageAsk => ({
    url,
    kind: 'list',
    reader: lists,
    signal,
    waitFor: plan.wait_for ?? plan.items ?? plan.table?.select ?? [],
    action: paging.action,
    find: paging.find,
    ...(isRecord(plan) && hasRequired(plan.fields) ? { refuseEmpty: () => {} } : {}),
  });

  const withDetails = async ({ records, url }: PageRead, rows: Rows, signal: AbortSignal): Promise<void> => {
    const whole = details ? await details.add(records, url, rows, signal) : records;
    for (const record of whole) rows.records.push(record);
  };

  /** What others have named and does not come: a part of its own, unless nobody is to read it. */
  const missed = (thrown: unknown, cursor: PartCursor, url: URL): LostPart | undefined =>
    isOffLimits(thrown, url) ? undefined : asLost(thrown, cursor, url);
  const readIfThere = (url: URL, signal: AbortSignal): Promise<PageRead | LostPart | undefined> =>
    readPage(ask(url, signal)).catch((thrown: unknown) => missed(thrown, { only: url.href }, url));

  /** Where a page is asked for only to see that the list is over, not being there is an answer as well. */
  function endBehind(thrown: unknown, cursor: Cursor): SiteStep {
    if (!paging.isBehindEnd?.(cursor) || !(thrown instanceof PageError)) throw thrown;
    const step = paging.after(cursor, NOTHING);
    if (isAbsent(thrown)) return step;
    const warning = `the list ends with a page without rows, and whether it goes on behind it is not known: ${thrown.message}`;
    return { ...step, warning, short: true };
  }

  /** Several addresses as one page. */
  async function readAll(targets: readonly URL[], rows: Rows, signal: AbortSignal): Promise<void> {
    const outcomes = await Promise.all(targets.map((url) => readIfThere(url, signal)));
    for (const outcome of outcomes) {
      if (outcome === undefined) continue;
      if ('error' in outcome) rows.lost.push(outcome);
      else {
        gather(rows, outcome);
        rows.parts += 1;
        await withDetails(outcome, rows, signal);
      }
    }
  }

  return {
    async whole(cursor: Cursor, signal: AbortSignal, early?: (step: Step) => void): Promise<Fetched> {
      const targets = await paging.targets(cursor, signal);
      const rows = newRows();
      const gone = paging.lost?.(cursor);
      const part = gone && missed(gone.error, { sitemap: gone.address.href }, gone.address);
      if (part) rows.lost.push(part);
      if (targets.length !== 1) {
        const step = paging.after(cursor, NOTHING);
        early?.(step);
        await readAll(targets, rows, signal);
        return { rows, step };
      }
      const url = targets[0]!;
      const reading = paging.mayMiss?.(cursor) ? readIfThere(url, signal) : readPage(ask(url, signal));
      const read = await reading.catch((thrown: unknown) => endBehind(thrown, cursor));
      if (read === undefined || 'next' in read || 'error' in read) {
        if (read && 'error' in read) rows.lost.push(read);
        return { rows, step: read && 'next' in read ? read : paging.after(cursor, NOTHING) };
      }
      const answer = { rows: read.records.length, links: read.links, fingerprint: fingerprintOf(read.records) };
      const { discard = false, ...step } = paging.after(cursor, answer);
      early?.(step);
      tellHoles(cursor, answer.rows);
      gather(rows, discard ? { ...read, notes: { ...newSiteNotes(), pages: read.notes.pages } } : read);
      if (!discard) await withDetails(read, rows, signal);
      return { rows, step };
    },
    async part(part: PartCursor, signal: AbortSignal): Promise<Fetched> {
      const rows = newRows();
      if ('sitemap' in part) {
        // The addresses in it come with the pages of this run: what counts is that it can be read again.
        await paging.probe?.(new URL(part.sitemap), signal);
      } else if ('only' in part) {
        const url = new URL(part.only);
        const read = await readPage(ask(url, signal)).catch((thrown: unknown) => {
          if (!isOffLimits(thrown, url)) throw thrown;
        });
        if (read) {
          gather(rows, read);
          await withDetails(read, rows, signal);
        }
      } else {
        const row = unpackRecord(part.row);
        const outcome = details && (await details.read(part.detail, row, signal));
        if (outcome && 'error' in outcome) throw outcome.error;
        if (outcome) gather(rows, outcome);
        rows.records.push({ ...row, ...outcome?.records[0] });
      }
      return { rows, step: { next: null } };
    },
  };
}

export function fingerprintOf(records: readonly SiteRecord[]): string {
  const text = pack(records);
  return `${crc32(text).toString(16)}:${text.length}`;
}
