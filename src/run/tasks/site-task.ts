import { join } from 'node:path';
import { type Plan, type SiteSourcePlan, type SiteStreamPlan, sourceOf } from '../../config/index.ts';
import { scopeOf } from '../../core/partition.ts';
import { VERSION } from '../../core/version.ts';
import { isLoginWall } from '../../http/index.ts';
import { openPageCache, type PageCache } from '../../stores/page-cache.ts';
import { openSnapshots } from '../../stores/snapshots.ts';
import type { Running } from '../context.ts';
import type { OpenTurn, StreamTask } from '../stream-task.ts';
import { frameOf } from './frame.ts';
import type { Sites } from './sites.ts';

/** What a stream of a site needs of its run. */
export type SiteTaskRunning = Pick<Running, 'identity' | 'stateFolder' | 'secrets' | 'options'>;

/** A stream of a site as a task of the run. */
export function siteTask(plan: Plan, stream: SiteStreamPlan, running: SiteTaskRunning, sites: Sites): StreamTask {
  const source = sourceOf(plan, stream) as SiteSourcePlan;
  const { scope, frame } = frameOf(stream, source, running, [stream.start, stream.params]);
  const snapshots = openSnapshots(running.stateFolder, stream.name);
  const keyed = withKeysRequired(stream);
  let cache: PageCache | undefined;
  let hasSeenAll = false;
  return {
    ...frame,
    isDropped: (column) => !isDeclared(stream, column),
    maxPages: pagesAtMost(stream),
    drift: {
      minHitRate: stream.drift.min_hit_rate,
      fields: driftFields(keyed),
      itemSelectors: placesOfRows(stream),
    },
    snapshots,
    async open(emit, earlier, isResumed): Promise<OpenTurn> {
      if (!isResumed) snapshots.clear();
      hasSeenAll = !isResumed;
      const [{ createSiteSource }, { sessionKey }, site] = await Promise.all([
        import('../../sources/site/index.ts'),
        import('../../sources/site/session.ts'),
        sites.of(source),
      ]);
      const { redact } = running.secrets;
      const keep = (kind: string, url: URL, body: Uint8Array, screenshot?: Uint8Array): void =>
        snapshots.keep(kind, redact(url.href), redact(Buffer.from(body).toString('utf8')), screenshot);
      site.onBlocked(stream.name, (_, response) => keep('blocked', response.url, response.body));
      const isTrial = running.options.dryRun || running.options.limit !== undefined;
      if (source.conditional && !isTrial) {
        const file = join(running.stateFolder, 'cache', `pages-${stream.name}.sqlite`);
        // What one user was shown is nothing that another one's 304 speaks of.
        const user = source.session ? sessionKey(source.session, new URL(source.base_url)) : '';
        // Headers may name a tenant in words that the fingerprint conceals.
        cache = await openPageCache(file, `${VERSION} ${frame.fingerprint} ${user}`, JSON.stringify(source.headers));
      }
      return (turn) =>
        createSiteSource({
          stream: stream.name,
          baseUrl: new URL(source.base_url),
          plan: keyed,
          manners: { ...source, render: stream.render ?? source.render },
          scope: scopeOf(scope, turn),
          client: site.client,
          robots: site.robots,
          session: site.session,
          browser: site.browser,
          isLoginWall,
          memory: cache,
          known: earlier?.site,
          evidence: { wants: snapshots.wants, keep },
          emit,
        });
    },
    close(isWhole) {
      // A resumed run knows nothing of the pages that the run before it read: they stay for the next one.
      if (isWhole && hasSeenAll) cache?.sweep();
      cache?.close();
    },
  };
}

/** A record without its key cannot be told apart: its columns count as required. */
function withKeysRequired(stream: SiteStreamPlan): SiteStreamPlan {
  const mark = <T extends SiteStreamPlan['fields']>(fields: T): T =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        stream.primary_key.includes(name) ? { ...field, required: true } : field,
      ]),
    ) as T;
  const { detail } = stream;
  return {
    ...stream,
    fields: mark(stream.fields),
    ...(detail ? { detail: { ...detail, fields: mark(detail.fields) } } : {}),
  };
}

/** Where the rows stand, as reports name it. */
function placesOfRows({ items, table, data }: SiteStreamPlan): readonly string[] {
  if (items || table) return items ?? table!.select;
  const places = Object.entries(data ?? {}).filter(([, place]) => place !== undefined);
  return data ? [places.map(([kind, place]) => `${kind}: ${place}`).join(', ')] : [];
}

function driftFields(stream: SiteStreamPlan) {
  const all = { ...stream.fields, ...stream.detail?.fields };
  return Object.fromEntries(
    Object.entries(all).map(([name, field]) => [
      name,
      {
        selectors: field.select ?? [
          field.json_ld ?? field.microdata ?? field.open_graph ?? field.embedded ?? field.path ?? '',
        ],
        required: field.required,
        ...(field.min_hit_rate === undefined ? {} : { minHitRate: field.min_hit_rate }),
      },
    ]),
  );
}

/** Columns that fields of the config give; without any field all that the data bring. */
function isDeclared(stream: SiteStreamPlan, column: string): boolean {
  const fields = { ...stream.fields, ...stream.detail?.fields };
  const names = Object.keys(fields);
  if (Object.keys(stream.fields).length === 0 && (stream.table || stream.data)) return true;
  if (Object.hasOwn(stream.include, column)) return true;
  return names.some(
    (name) =>
      column === name ||
      (fields[name]!.type === 'price' && column === `${name}_currency`) ||
      (fields[name]!.fields !== undefined && column.startsWith(`${name}.`)),
  );
}

function pagesAtMost({ paginator }: SiteStreamPlan): number | undefined {
  return paginator && 'max_pages' in paginator && paginator.type !== 'sitemap' && paginator.type !== 'crawl'
    ? paginator.max_pages
    : undefined;
}
