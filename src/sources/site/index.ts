import { batchFromRecords } from '../../core/batch-build.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import { createRowReader } from '../../extract/index.ts';
import { tellBroken } from './broken-data.ts';
import { claimColumns, makeConstants } from './columns.ts';
import { createDetails } from './details.ts';
import { createFetch, fingerprintOf, hasRequired, type Tools } from './fetch-pages.ts';
import type { SiteSourceOptions } from './options.ts';
import { createPaging, type SiteStep, warningCode } from './paging/index.ts';
import { isPart, labelOf } from './part.ts';
import { createReadPage } from './read-page.ts';
import { createRendering } from './rendering.ts';
import type { Rows } from './rows.ts';
import { createStarts } from './starts.ts';

export type { PageMemory, Remembered } from './memory.ts';
export type { Evidence, SiteManners, SitePlan, SiteSourceOptions } from './options.ts';

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
  const tellOnce = (step: SiteStep, page: string): void => {
    const { warning } = step;
    if (warning === undefined || told.has(warning)) return;
    told.add(warning);
    options.emit({ type: 'warning', code: warningCode(step), stream: options.stream, page, message: warning });
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
      options.memory?.commit();
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
  const onBroken = tellBroken(options);
  const readerOptions = { known: prints, rates, heal: plan.heal, stream, onBroken };
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
