import { setImmediate as nextTurn } from 'node:timers/promises';
import { addNotes, type SiteNotes, type SiteValue } from '../../core/site.ts';
import type { LostPart } from '../../core/source.ts';
import type { RowReader } from '../../extract/contract.ts';
import { NO_FIELDS } from './empty-pages.ts';
import { asLost } from './lost.ts';
import { packRecord, type SiteRecord } from './memory.ts';
import type { PageRead, ReadPage } from './read-page.ts';
import { gather, type Rows } from './rows.ts';

export interface DetailPlan {
  readonly follow: string;
  readonly waitFor: readonly string[];
  readonly reader: RowReader;
  /** Whether a page without a single field is lost: one of them is required. */
  readonly refusesEmpty: boolean;
}

/** @property notes what was seen of a page that is lost because nothing of its record stood on it */
type Outcome = PageRead | (LostPart & { readonly notes?: SiteNotes | undefined });

export interface Details {
  /**
   * Each record with the fields of its own page, in the order of the list. One whose page is lost is a part of its own, never a row half
   * empty; one that has no link lacks the fields of that page, and is counted so.
   * @param list address of the list, which relative links are resolved against
   */
  add(records: readonly SiteRecord[], list: string, rows: Rows, signal: AbortSignal): Promise<SiteRecord[]>;
  /** The page of one record. */
  read(href: string, row: SiteRecord, signal: AbortSignal): Promise<Outcome>;
}

export function createDetails({ follow, waitFor, reader, refusesEmpty }: DetailPlan, readPage: ReadPage): Details {
  async function read(href: string, row: SiteRecord, signal: AbortSignal): Promise<Outcome> {
    const url = new URL(href);
    url.hash = '';
    let notes: SiteNotes | undefined;
    const refuseEmpty = (page: PageRead): void => {
      notes = page.notes;
    };
    try {
      return await readPage({
        url,
        kind: 'detail',
        reader,
        signal,
        waitFor,
        ...(refusesEmpty ? { refuseEmpty } : {}),
      });
    } catch (thrown) {
      const lost = asLost(thrown, { detail: href, row: packRecord(row) }, url);
      // Which selectors miss is told also where all pages miss, and none has a row to show for it.
      return lost.error.code === NO_FIELDS ? { ...lost, notes } : lost;
    }
  }
  return {
    read,
    async add(records, list, rows, signal) {
      // The list page behind this one queues up first: behind twenty details it would come late, and nothing be left to ask meanwhile.
      await nextTurn();
      const pages = new Map<string, Promise<Outcome>>();
      const readOnce = (href: string, row: SiteRecord): Promise<Outcome> => {
        const page = pages.get(href) ?? read(href, row, signal);
        pages.set(href, page);
        return page;
      };
      const outcomes = await Promise.all(
        records.map((row) => {
          const href = linkOf(row[follow], list);
          return href === undefined ? undefined : readOnce(href, row);
        }),
      );
      const counted = new Set<Outcome>();
      return outcomes.flatMap((outcome, i) => {
        const row = records[i]!;
        if (outcome === undefined) {
          const { notes, records } = reader.readData([{}], new URL(list));
          addNotes(rows.notes, notes);
          // Its columns are there all the same, where no other record has them either.
          return [{ ...Object.fromEntries(Object.keys(records[0]!).map((name) => [name, null])), ...row }];
        }
        const isNew = !counted.has(outcome);
        counted.add(outcome);
        if ('error' in outcome) {
          const { notes, label, error } = outcome;
          if (isNew && notes) addNotes(rows.notes, notes);
          rows.lost.push({ label, error, cursor: { ...(outcome.cursor as object), row: packRecord(row) } });
          return [];
        }
        if (isNew) {
          gather(rows, outcome);
          rows.parts += 1;
        }
        return [{ ...row, ...outcome.records[0] }];
      });
    },
  };
}

/** Where a record's page lies; undefined for what is no address (`javascript:…`, a text that is none) or leads nowhere else (`#`). */
function linkOf(value: SiteValue | undefined, list: string): string | undefined {
  if (typeof value !== 'string' || !/\S/.test(value)) return undefined;
  const url = URL.parse(value.trim(), list);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.split('#')[0] === list.split('#')[0] ? undefined : url.href;
}
