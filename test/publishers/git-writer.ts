/**
 * A process of its own that publishes: `node git-writer.ts <workspace> <id> <seed>`. Adds the row `id` to rows.csv, merges by key
 * where another writer came first, and counts its runs in its state file.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanEnv } from '../../fixtures/git/repositories.ts';
import type { Artifact } from '../../src/core/artifact.ts';
import { seededRandom, systemClock } from '../../src/core/clock.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { gitOptionsSchema, publishGit } from '../../src/publishers/git/index.ts';

const [workspace, id, seed] = process.argv.slice(2) as [string, string, string];

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
const render = (rows: Iterable<string>): string => `id,v\n${[...new Set(rows)].sort().join('\n')}\n`;

function land(path: string, content: string, more: Pick<Artifact, 'kind'> & Partial<Artifact>): Artifact {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const bytes = statSync(file).size;
  return { stream: 'rows', path, file, bytes, sha256: '', rows: 1, contentType: 'text/csv', ...more };
}

const mine = [...linesOf(join(workspace, 'rows.csv')), `${id},x`];
const artifacts = [
  land('rows.csv', render(mine), {
    kind: 'data',
    rebase: async ({ theirs, out }) => writeFileSync(out, render([...linesOf(theirs), ...mine])),
  }),
  land(`.adip/state/${id}.json`, JSON.stringify({ id }), { kind: 'state' }),
];
const outcome = await publishGit(artifacts, gitOptionsSchema.parse({ max_attempts: 20 }), {
  workspace,
  runId: `run-${id}`,
  status: 'succeeded',
  env: cleanEnv,
  emit: () => {},
  random: seededRandom(Number(seed)),
  clock: systemClock,
  signal: new AbortController().signal,
  deadline: Date.now() + 300_000,
  secrets: createSecrets(),
});
console.log(JSON.stringify(outcome));
