/** Everything at once, on this machine: an unstable API, a shop and a league to CSV, git, S3, databases and a report; again, changed, and killed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { everythingArrives, FIRST, killedHalfWay, nothingNew, otherForms, showPlaces, THIRD } from './demo/api-runs.ts';
import { heading, openClaims, say } from './demo/claims.ts';
import { lastCommit } from './demo/facts.ts';
import { playTheLeague } from './demo/league-runs.ts';
import { scrapeTheShop } from './demo/shop-runs.ts';
import { openStage, ROOT, SEED } from './demo/stage.ts';

async function main(): Promise<number> {
  const startedAt = performance.now();
  if (!existsSync(join(ROOT, 'dist/action.js'))) {
    console.error('dist/action.js is missing: npm run build');
    return 1;
  }
  await using stage = await openStage();
  const claims = openClaims();
  say(
    `An unstable API (${stage.api.url}, faults from seed ${SEED}), a shop (${stage.shop.url}),\nan S3 server (${stage.s3.url}), a git remote (${stage.remote.url}),\na PostgreSQL server on port ${stage.postgres.port}.`,
  );
  await stage.copyRemote(FIRST, THIRD);
  const delivered = await everythingArrives(stage, claims);
  const { line, files } = await lastCommit(stage.bare(FIRST));
  await nothingNew(stage, claims, delivered);
  await killedHalfWay(stage, claims, delivered);
  await otherForms(stage, claims);
  await scrapeTheShop(stage, claims);
  await playTheLeague(stage, claims);
  await showPlaces(stage, delivered);
  heading('The commit of run 1');
  say(`  ${line}`);
  for (const [path, change] of files) say(`  ${change.padEnd(14)} ${path}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (claims.failed.length === 0) {
    say(`\nAll ${claims.count} claims hold (${seconds} s).`);
    return 0;
  }
  say(`\n${claims.failed.length} of ${claims.count} claims do not hold: ${claims.failed.join('; ')}`);
  return 1;
}

process.exitCode = await main();
