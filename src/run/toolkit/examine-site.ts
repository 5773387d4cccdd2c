import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, type SiteSourcePlan, type SiteStreamPlan, sourceOf } from '../../config/index.ts';
import { seededRandom } from '../../core/clock.ts';
import { CancelledError, type IngestError, toIngestError } from '../../core/errors.ts';
import type { RunEvent } from '../../core/events.ts';
import { WHOLE } from '../../core/partition.ts';
import type { FieldNotes } from '../../core/site.ts';
import { createStarts } from '../../sources/site/starts.ts';
import type { RunContext } from '../context.ts';
import { namesOf } from '../names.ts';
import { siteTask } from '../tasks/site-task.ts';
import { openSites, type Site } from '../tasks/sites.ts';
import { requestOf } from '../trial/requests.ts';

export interface SiteExam {
  readonly starts: readonly ExaminedStart[];
  /** `none`: the source has no login. */
  readonly login: 'none' | 'taken' | IngestError;
  /** Of each stream whose first page may be asked for; without those of a source whose login failed. */
  readonly pages: readonly ExaminedPage[];
  /** What was told meanwhile: a robots.txt that is none, a long Crawl-delay, a browser without its sandbox. */
  readonly warnings: readonly Extract<RunEvent, { type: 'warning' }>[];
}

export interface ExaminedStart {
  readonly stream: string;
  readonly url: URL;
  /** Why robots.txt keeps from it; undefined where it does not. */
  readonly refusal: string | undefined;
}

export interface ExaminedPage {
  readonly stream: string;
  readonly url: URL;
  readonly found: { readonly rows: number; readonly fields: Readonly<Record<string, FieldNotes>> } | IngestError;
}

type ExamContext = Pick<RunContext, 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;

/** Nobody waits longer for an answer about a site. */
const PATIENCE = 60_000;
const OUTAGE = 5_000;
const ATTEMPTS = 2;

/**
 * Looks at a site as a run would begin: its robots.txt, one login, the first page of each stream without its detail
 * pages. Nothing is kept.
 * @throws IngestError where robots.txt cannot even be asked for: the host is down, or a wall
 */
export async function examineSite(plan: Plan, source: SiteSourcePlan, context: ExamContext): Promise<SiteExam> {
  const streams = plan.streams.filter((one) => one.kind === 'site').filter((one) => one.source === source.name);
  const warnings: Extract<RunEvent, { type: 'warning' }>[] = [];
  const startedAt = context.clock.now();
  const stateFolder = mkdtempSync(join(tmpdir(), 'adip-exam-'));
  const sites = openSites({
    ...context,
    emit: (event) => (event.type === 'warning' ? void warnings.push(event) : context.emit(event)),
    random: seededRandom(startedAt % 2 ** 32),
    deadline: startedAt + PATIENCE,
    stateFolder,
  });
  const hasty = inHaste(source);
  const identity = { id: 'exam', startedAt, attempt: 1, seed: 0 };
  const options = { streams: [], dryRun: true, fresh: true, publish: false, commit: false };

  async function firstPage(stream: SiteStreamPlan, url: URL): Promise<ExaminedPage> {
    const { detail: _, ...listOnly } = stream;
    const sources = { ...plan.sources, [source.name]: hasty };
    const running = { identity, stateFolder, secrets: context.secrets, options };
    const task = siteTask({ ...plan, sources }, listOnly, running, sites);
    const found = await orError(async () => {
      const open = await task.open(context.emit, undefined, true);
      const pages = open({ partition: WHOLE, range: {} });
      const { decoded, notes } = await pages.fetch(pages.first(), context.signal);
      return { rows: decoded.batch.rows, fields: notes?.fields ?? {} };
    });
    return { stream: stream.name, url, found };
  }

  try {
    const site = await sites.of(hasty);
    const starts: ExaminedStart[] = [];
    for (const stream of streams)
      for (const url of startsOf(plan, stream, startedAt))
        starts.push({ stream: stream.name, url, refusal: await site.robots.check(url) });
    const login = await tryLogin(site, hasty, context.signal);
    const pages: ExaminedPage[] = [];
    for (const stream of typeof login === 'string' ? streams : []) {
      const first = starts.find((one) => one.stream === stream.name);
      if (first && first.refusal === undefined) pages.push(await firstPage(stream, first.url));
    }
    return { starts, login, pages, warnings };
  } finally {
    await sites.close();
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

/** Whoever waits for an answer wants to know soon that there is none. */
function inHaste(source: SiteSourcePlan): SiteSourcePlan {
  const { retry, outage } = source;
  return {
    ...source,
    retry: { ...retry, attempts: Math.min(ATTEMPTS, retry.attempts) },
    outage: { give_up_after: Math.min(OUTAGE, outage.give_up_after) },
  };
}

function startsOf(plan: Plan, stream: SiteStreamPlan, startedAt: number): URL[] {
  const { base_url } = sourceOf(plan, stream) as SiteSourcePlan;
  const { count } = createStarts({ baseUrl: new URL(base_url), plan: stream, scope: namesOf(stream.name, startedAt) });
  return Array.from({ length: count }, (_, start) => requestOf(plan, stream, startedAt, { start }).url);
}

async function tryLogin(site: Site, source: SiteSourcePlan, signal: AbortSignal): Promise<SiteExam['login']> {
  if (!source.session?.login || !site.session) return 'none';
  const { session } = site;
  const request = { method: 'GET', url: new URL(source.base_url), headers: {}, stream: source.name, page: 'login' };
  return orError(async () => {
    await session.apply({ ...request, signal });
    return 'taken' as const;
  });
}

async function orError<T>(ask: () => Promise<T>): Promise<T | IngestError> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof CancelledError) throw thrown;
    return toIngestError(thrown);
  }
}
