import { crc32 } from 'node:zlib';
import { batchFromRecords } from '../../core/batch-build.ts';
import { type Cursor, LIMITED, type Step } from '../../core/paginator.ts';
import { newSiteNotes } from '../../core/site.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { RowReader } from '../../extract/contract.ts';
import { createRowReader } from '../../extract/index.ts';
import type { FieldsPlan } from '../../extract/options.ts';
import { claimColumns, makeConstants } from './columns.ts';
import { asLost, createDetails, type Details } from './details.ts';
import { pack, type SiteRecord, unpackRecord } from './memory.ts';
import type { SitePlan, SiteSourceOptions } from './options.ts';
import { createPaging, type SitePaging } from './paging/index.ts';
import { isPart, labelOf, type PartCursor } from './part.ts';
import { createReadPage, type PageAsk, type PageRead, type ReadPage } from './read-page.ts';
import { createRendering } from './rendering.ts';
import { gather, newRows, type Rows } from './rows.ts';
import { createStarts } from './starts.ts';

export type { PageMemory, Remembered } from './memory.ts';
export type { Evidence, SiteManners, SitePlan, SiteSourceOptions } from './options.ts';

/** What reads the pages of a stream. */
interface Tools {
  readonly readPage: ReadPage;
  readonly lists: RowReader;
  readonly details: Details | undefined;
  readonly paging: SitePaging;
}

/** The pages of one stream of a site: lists of records, each with its detail page where the config follows one. */
export function createSiteSource(options: SiteSourceOptions): PageSource {
  const tools = openTools(options);
  const { paging } = tools;
  const columns = claimColumns(options);
  const constants = makeConstants(options);

  function pageOf(cursor: Cursor, rows: Rows, step: Step): Page {
    const batch = { ...batchFromRecords(rows.records as never, { columns }), constants };
    const fingerprint = fingerprintOf(rows.records);
    const { bytes, lost, notes, parts, replaced } = rows;
    const decoded = { batch, envelope: undefined, replaced, fingerprint };
    return { cursor, label: labelOf(cursor, paging), decoded, step, bytes, lost, notes, parts };
  }

  const fetchPage = createFetch(options, tools);
  const told = new Set<string>();
  const tellOnce = ({ warning, stop }: Step, page: string): void => {
    if (warning === undefined || told.has(warning)) return;
    told.add(warning);
    const code = stop === LIMITED ? 'max_pages' : 'paging';
    options.emit({ type: 'warning', code, stream: options.stream, page, message: warning });
  };
  return {
    first: () => paging.first(),
    label: (cursor) => labelOf(cursor, paging),
    ...(paging.mayMiss ? { namesItsPages: true } : {}),
    ...(paging.skip ? { skip: (cursor: Cursor) => (isPart(cursor) ? null : paging.skip!(cursor)) } : {}),
    async fetch(cursor, signal, early) {
      const { rows, step } = isPart(cursor)
        ? await fetchPage.part(cursor, signal)
        : await fetchPage.whole(cursor, signal, early);
      tellOnce(step, labelOf(cursor, paging));
      return pageOf(cursor, rows, step);
    },
  };
}

function openTools(options: SiteSourceOptions): Tools {
  const { plan, stream, known, manners, client } = options;
  const readPage = createReadPage(options, createRendering(manners.render, known, options));
  const prints = Object.fromEntries(
    Object.entries(known?.fields ?? {}).flatMap(([name, { print }]) => (print ? [[name, print]] : [])),
  );
  const rates = Object.fromEntries(Object.entries(known?.fields ?? {}).map(([name, field]) => [name, field.hit_rate]));
  const readerOptions = { known: prints, rates, heal: plan.heal, stream };
  const { detail } = plan;
  const paging = createPaging(plan.paginator, createStarts(options), async (url, label, signal) => {
    const request = { method: 'GET', url, headers: { ...manners.headers }, stream, page: label, signal };
    return client.exchange(request, (response) => Uint8Array.from(response.body));
  });
  return {
    readPage,
    paging,
    lists: createRowReader(plan, readerOptions),
    details:
      detail &&
      createDetails(
        {
          follow: detail.follow,
          waitFor: detail.wait_for ?? [],
          reader: createRowReader({ fields: detail.fields }, readerOptions),
          refusesEmpty: hasRequired(detail.fields),
        },
        readPage,
      ),
  };
}

const hasRequired = (fields: FieldsPlan): boolean => Object.values(fields).some(({ required }) => required);

/** Whether each page is a record of its own; pages of a crawl may be there to lead on only. */
const isRecord = ({ items, table, data, paginator }: SitePlan): boolean =>
  (items ?? table ?? data) === undefined && paginator?.type !== 'crawl';

interface Fetched {
  readonly rows: Rows;
  readonly step: Step;
}

function createFetch({ plan }: SiteSourceOptions, { readPage, lists, details, paging }: Tools) {
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

  /** Several addresses as one page: each that does not come is a part of its own. */
  async function readAll(targets: readonly URL[], rows: Rows, signal: AbortSignal): Promise<void> {
    const outcomes = await Promise.all(
      targets.map((url) =>
        readPage(ask(url, signal)).catch((thrown: unknown) => asLost(thrown, { only: url.href }, url)),
      ),
    );
    for (const outcome of outcomes) {
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
      if (targets.length !== 1) {
        const step = paging.after(cursor, { rows: 0, links: [], fingerprint: '' });
        early?.(step);
        await readAll(targets, rows, signal);
        return { rows, step };
      }
      const url = targets[0]!;
      const asked = readPage(ask(url, signal));
      const read = await (paging.mayMiss?.(cursor)
        ? asked.catch((thrown) => asLost(thrown, { only: url.href }, url))
        : asked);
      if ('error' in read) {
        rows.lost.push(read);
        return { rows, step: paging.after(cursor, { rows: 0, links: [], fingerprint: '' }) };
      }
      const answer = { rows: read.records.length, links: read.links, fingerprint: fingerprintOf(read.records) };
      const { discard = false, ...step } = paging.after(cursor, answer);
      early?.(step);
      gather(rows, discard ? { ...read, notes: { ...newSiteNotes(), pages: read.notes.pages } } : read);
      if (!discard) await withDetails(read, rows, signal);
      return { rows, step };
    },
    async part(part: PartCursor, signal: AbortSignal): Promise<Fetched> {
      const rows = newRows();
      if ('only' in part) {
        const read = await readPage(ask(new URL(part.only), signal));
        gather(rows, read);
        await withDetails(read, rows, signal);
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

function fingerprintOf(records: readonly SiteRecord[]): string {
  const text = pack(records);
  return `${crc32(text).toString(16)}:${text.length}`;
}
