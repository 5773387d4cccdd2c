/** The unstable API: everything arrives, then nothing new, then a kill. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/report.ts';
import { type Claims, heading, shown, table } from './claims.ts';
import { countCommits, hashInCommit, hashOf, lastCommit, sha256, short, trueCsv } from './facts.ts';
import { BUCKETS, PLACE, type Stage } from './stage.ts';
import { reportOf, runStep, type Step, tellFailure } from './step.ts';

const CSV = 'data/customers.csv';
export const FIRST = 'demo/data';
export const THIRD = 'demo/data-of-run-3';

/** Causes of the retries, most frequent first. */
function causes(report: Report): string {
  const counted = Object.entries(report.streams[0]?.retries_by_cause ?? {}).sort(([, a], [, b]) => b - a);
  return counted.map(([cause, count]) => `${cause} ×${count}`).join(', ');
}

export interface Delivered {
  readonly hash: string;
  readonly uri: string;
  readonly step: Step;
}

export async function everythingArrives(stage: Stage, claims: Claims): Promise<Delivered> {
  heading('Run 1: examples/crm.yml, 125 pages of a CRM that fails one answer in ten');
  const workspace = await stage.checkout(FIRST, 'run-1/workspace');
  const env = { S3_BUCKET: BUCKETS.first };
  const step = await runStep(stage, { repository: FIRST, workspace, keep: 'run-1', env });
  tellFailure(step);
  const report = reportOf(step);
  const truth = trueCsv();
  const hash = hashOf(join(workspace, CSV));
  const commit = await lastCommit(stage.bare(FIRST));
  const uri = step.outputs['s3-uris'] ?? '';
  const key = uri.replace(`s3://${BUCKETS.first}/`, '');
  const { streams, totals } = report;
  const { requests = 0 } = streams[0] ?? {};
  claims.check(
    'the step succeeds',
    step.code === 0 && step.outputs['status'] === 'succeeded',
    `${Math.round(step.durationMs)} ms`,
  );
  claims.check(
    'every page came',
    totals.pages_succeeded === 125 && totals.pages_failed === 0,
    `125 pages, ${requests} requests, ${totals.retries} retries`,
  );
  claims.check('what went wrong was told', totals.retries > 0, causes(report));
  claims.check(
    'the CSV is the whole truth',
    hash === truth.hash,
    `${truth.rows} rows, sha256 ${short(hash)} as expected`,
  );
  claims.check(
    'the commit has the same bytes',
    (await hashInCommit(stage.bare(FIRST), CSV)) === hash && commit.hash === step.outputs['commit-sha'],
    commit.line,
  );
  claims.check('so has the object in S3', sha256(await stage.s3.read(BUCKETS.first, key)) === hash, key);
  claims.check(
    'the summary is there, within its limit',
    step.summary.includes('customers'),
    `${Buffer.byteLength(step.summary)} bytes`,
  );
  claims.check(
    'no request came before a hint was over',
    stage.api.stats.impolite === 0,
    `${stage.api.stats.requests} requests watched`,
  );
  return { hash, uri, step };
}

export async function nothingNew(stage: Stage, claims: Claims, { hash, uri }: Delivered): Promise<void> {
  heading('Run 2: nothing new at the source, on a fresh machine');
  const before = await countCommits(stage.bare(FIRST));
  const objects = stage.s3.keys(BUCKETS.first).length;
  const workspace = await stage.checkout(FIRST, 'run-2/workspace');
  const step = await runStep(stage, { repository: FIRST, workspace, keep: 'run-2', env: { S3_BUCKET: BUCKETS.first } });
  tellFailure(step);
  const after = await countCommits(stage.bare(FIRST));
  claims.check('the step succeeds', step.code === 0, `${step.outputs['records']} records read again`);
  claims.check('no commit', after === before && step.outputs['commit-sha'] === '', `${after} commits, as before`);
  claims.check(
    'no upload, the same URI',
    stage.s3.keys(BUCKETS.first).length === objects && step.outputs['s3-uris'] === uri,
    `${objects} objects, as before`,
  );
  claims.check('the same bytes', hashOf(join(workspace, CSV)) === hash, short(hash));
}

export async function killedHalfWay(stage: Stage, claims: Claims, { hash }: Delivered): Promise<void> {
  heading('Run 3: from the state before run 1, killed half-way (SIGKILL), then run again on another machine');
  const env = { S3_BUCKET: BUCKETS.third };
  const first = await stage.checkout(THIRD, 'run-3/killed');
  stage.api.resetStats();
  const killed = await runStep(stage, {
    repository: THIRD,
    workspace: first,
    keep: 'run-3/first-attempt',
    env,
    during: async (running) => {
      await stage.api.reached(75);
      running.signal('SIGKILL');
    },
  });
  claims.check(
    'killed in the middle',
    killed.signal === 'SIGKILL' && !existsSync(join(first, CSV)),
    'after 75 requests; no CSV, no commit, no object',
  );
  claims.check(
    'the post step kept its checkpoints',
    stage.cache.entries.length > 0,
    `${stage.cache.entries[0]?.bytes.length ?? 0} bytes in the cache`,
  );
  stage.api.resetStats();
  const workspace = await stage.checkout(THIRD, 'run-3/workspace');
  const step = await runStep(stage, { repository: THIRD, workspace, keep: 'run-3', env });
  tellFailure(step);
  const report = reportOf(step);
  const asked = Object.keys(stage.api.stats.byPage).length;
  const bare = stage.bare(THIRD);
  const key = (step.outputs['s3-uris'] ?? '').replace(`s3://${BUCKETS.third}/`, '');
  claims.check(
    'the next run goes on from there',
    asked > 0 && asked < 125,
    `from ${report.streams[0]?.resumed_at}: ${asked} pages asked, ${125 - asked} kept`,
  );
  claims.check('it ends in the same bytes', hashOf(join(workspace, CSV)) === hash, short(hash));
  claims.check(
    'in the commit, and in S3',
    (await hashInCommit(bare, CSV)) === hash && sha256(await stage.s3.read(BUCKETS.third, key)) === hash,
    (await lastCommit(bare)).line,
  );
}

export async function otherForms(stage: Stage, claims: Claims): Promise<void> {
  heading('Also: one stream of examples/league.yml, and a single URL without any config');
  const league = await stage.checkout(FIRST, 'league/workspace');
  const teams = await runStep(stage, {
    repository: FIRST,
    workspace: league,
    keep: 'league',
    inputs: { config: 'league.yml', streams: 'teams' },
  });
  tellFailure(teams);
  claims.check(
    'the teams of the league',
    teams.code === 0 && teams.outputs['added'] === '30',
    (await lastCommit(stage.bare(FIRST))).line,
  );
  const quick = await stage.checkout(FIRST, 'url-only/workspace');
  const inputs = { url: `${stage.api.url}/v1/stations?limit=500`, output: 'data/stations.csv' };
  const stations = await runStep(stage, { repository: FIRST, workspace: quick, keep: 'url-only', inputs });
  tellFailure(stations);
  claims.check(
    '500 stations from a URL',
    stations.code === 0 && stations.outputs['added'] === '500',
    (await lastCommit(stage.bare(FIRST))).line,
  );
}

export async function showPlaces(stage: Stage, { step, uri }: Delivered): Promise<void> {
  const bare = stage.bare(FIRST);
  const data = join(PLACE, 'run-1/workspace', CSV);
  heading('What lies where');
  table([
    ['CSV', shown(data)],
    ...stage.s3.keys(BUCKETS.first).map((key) => ['S3 object', shown(join(PLACE, 's3', BUCKETS.first, key))] as const),
    ['S3 URI', uri],
    ['bare remote', `git -C ${shown(bare)} log --numstat main`],
    ['report', `${shown(step.reportText)}, ${shown(step.reportJson)}`],
    ['job summary', shown(step.summaryFile)],
    ['log', shown(step.log)],
  ]);
}
