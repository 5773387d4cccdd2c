/** A shop behind a login: all of it, then unchanged, with another layout, with other prices, and killed half-way. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamReport } from '../../src/core/report.ts';
import { type Claims, heading, say, shown, table } from './claims.ts';
import { countCommits, hashInCommit, hashOf, lastCommit, sha256, short } from './facts.ts';
import { PLACE, type Stage } from './stage.ts';
import { reportOf, runStep, type Step, tellFailure } from './step.ts';

const CSV = 'data/products.csv';
const SHOP = 'demo/shop';
const KILLED = 'demo/shop-of-the-killed-run';
const REPRICED = [3, 44, 97, 250, 501, 777, 1_000];

const streamOf = (step: Step): StreamReport => reportOf(step).streams[0]!;

/** A run in a fresh checkout, as on a new machine. */
async function runShop(stage: Stage, keep: string, repository = SHOP): Promise<{ step: Step; csv: string }> {
  const workspace = await stage.checkout(repository, `${keep}/workspace`);
  stage.shop.reset();
  const step = await runStep(stage, { repository, workspace, keep });
  tellFailure(step);
  return { step, csv: join(workspace, CSV) };
}

/** The whole shop, and later runs of it: each claim can fail. */
export async function scrapeTheShop(stage: Stage, claims: Claims): Promise<void> {
  const startedAt = performance.now();
  await stage.copyRemote(SHOP, KILLED);
  await firstScrape(stage, claims);
  await unchanged(stage, claims);
  await otherLayout(stage, claims);
  await otherPrices(stage, claims);
  await killedScrape(stage, claims);
  say(`  The shop took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  table([
    ['CSV of the shop', shown(join(PLACE, 'shop-4/workspace', CSV))],
    ['bare remote', `git -C ${shown(stage.bare(SHOP))} log --numstat main`],
  ]);
}

async function firstScrape(stage: Stage, claims: Claims): Promise<void> {
  heading('Shop 1: examples/shop.yml, 1,000 products in two layouts behind a login form');
  const { step, csv } = await runShop(stage, 'shop-1');
  const { logins, impolite, requests, byKind } = stage.shop.stats;
  const { records, pages_failed } = streamOf(step);
  const truth = stage.shop.expectedCsv();
  const commit = await lastCommit(stage.bare(SHOP));
  claims.check(
    'the step succeeds',
    step.code === 0 && step.outputs['status'] === 'succeeded',
    `${Math.round(step.durationMs)} ms`,
  );
  claims.check('logged in, once', logins === 1, 'the token of the form taken along');
  claims.check(
    'every product came',
    records === 1_000 && pages_failed === 0,
    `${byKind.list} list pages, ${byKind.detail} detail pages`,
  );
  claims.check(
    'the CSV is the whole truth',
    readFileSync(csv, 'utf8') === truth,
    `sha256 ${short(sha256(truth))} as expected`,
  );
  claims.check(
    'the commit has the same bytes',
    (await hashInCommit(stage.bare(SHOP), CSV)) === sha256(truth) && commit.hash === step.outputs['commit-sha'],
    commit.line,
  );
  claims.check('both layouts were read', layoutsOf(step).length === 2, layoutsOf(step).join(', '));
  claims.check('robots.txt was obeyed', impolite === 0, `${requests} requests watched`);
}

/** Selectors of the title that matched, with their hits. */
function layoutsOf(step: Step): string[] {
  const title = streamOf(step).fields?.find(({ name }) => name === 'title');
  return (title?.used ?? []).map(({ select, hits }) => `${select} ×${hits}`);
}

async function unchanged(stage: Stage, claims: Claims): Promise<void> {
  heading('Shop 2: nothing changed, on a fresh machine');
  const before = await countCommits(stage.bare(SHOP));
  const { step, csv } = await runShop(stage, 'shop-2');
  const { notModified, byKind } = stage.shop.stats;
  const pages = (byKind.list ?? 0) + (byKind.detail ?? 0);
  claims.check(
    'every page is a 304',
    pages === 1_050 && notModified === pages && streamOf(step).rendering?.unchanged === pages,
    `${notModified} of ${pages}`,
  );
  claims.check('no commit', (await countCommits(stage.bare(SHOP))) === before, `${before} commits, as before`);
  claims.check('the same bytes', readFileSync(csv, 'utf8') === stage.shop.expectedCsv(), short(hashOf(csv)));
}

async function otherLayout(stage: Stage, claims: Claims): Promise<void> {
  heading('Shop 3: the site has a new layout, the selectors of the old one match nothing');
  const [before, hash] = [await countCommits(stage.bare(SHOP)), await hashInCommit(stage.bare(SHOP), CSV)];
  stage.shop.set({ layout: 'cards' });
  const { step, csv } = await runShop(stage, 'shop-3');
  const told = streamOf(step).warnings.filter(({ code }) => code === 'fallback');
  const { notModified, byKind } = stage.shop.stats;
  claims.check('the step succeeds', step.code === 0, `${streamOf(step).records} products`);
  for (const what of ['items', 'field "title"', 'field "price"']) {
    const one = told.find(({ message }) => message.startsWith(what));
    claims.check(`the fallback of ${what} is reported`, one !== undefined, one?.message ?? 'not told');
  }
  claims.check('the same bytes', hashOf(csv) === hash, short(hash));
  claims.check('no commit', (await countCommits(stage.bare(SHOP))) === before, `${before} commits, as before`);
  claims.check(
    'list pages that changed were read again',
    byKind.list === 50 && notModified === 1_025,
    '25 of 50 list pages anew, all else a 304',
  );
}

async function otherPrices(stage: Stage, claims: Claims): Promise<void> {
  heading(`Shop 4: ${REPRICED.length} products have another price`);
  const before = await countCommits(stage.bare(SHOP));
  stage.shop.changePrices(REPRICED);
  const { step, csv } = await runShop(stage, 'shop-4');
  const commit = await lastCommit(stage.bare(SHOP));
  const many = REPRICED.length;
  claims.check('one commit', (await countCommits(stage.bare(SHOP))) === before + 1, commit.line);
  claims.check(
    'it changes exactly these rows',
    commit.files.get(CSV) === `+${many} -${many}` && step.outputs['updated'] === String(many),
    `${commit.files.get(CSV)} ${CSV}`,
  );
  claims.check(
    'the CSV is the whole truth',
    readFileSync(csv, 'utf8') === stage.shop.expectedCsv(),
    `${step.outputs['added']} added, ${step.outputs['updated']} updated, ${step.outputs['removed']} removed`,
  );
}

async function killedScrape(stage: Stage, claims: Claims): Promise<void> {
  heading('Shop 5: from the state before shop 1, killed half-way (SIGKILL), then run again on another machine');
  const first = await stage.checkout(KILLED, 'shop-5/killed');
  stage.shop.reset();
  const killed = await runStep(stage, {
    repository: KILLED,
    workspace: first,
    keep: 'shop-5/first-attempt',
    during: async (running) => {
      await stage.shop.reached(500);
      running.signal('SIGKILL');
    },
  });
  claims.check(
    'killed in the middle',
    killed.signal === 'SIGKILL' && !existsSync(join(first, CSV)),
    'after 500 requests; no CSV, no commit',
  );
  const { step, csv } = await runShop(stage, 'shop-5', KILLED);
  const { byKind } = stage.shop.stats;
  claims.check(
    'the next run goes on from there',
    step.code === 0 && (byKind.list ?? 50) < 50,
    `from ${streamOf(step).resumed_at}: ${byKind.list} of 50 list pages asked, ${byKind.detail} of 1000 detail pages`,
  );
  claims.check('it ends in the same bytes', readFileSync(csv, 'utf8') === stage.shop.expectedCsv(), short(hashOf(csv)));
}
