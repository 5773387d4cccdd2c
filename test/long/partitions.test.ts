import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openWorkspace, startRun, type Workspace } from '../run/support.ts';

const REPORT_PEAK =
  'data:text/javascript,' +
  encodeURIComponent(
    "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));",
  );

/** Bytes of one page; three thousand of them at once would be 300 MB. */
const PAGE = 100_000;
const IN_FLIGHT = 8;

interface Tree {
  readonly url: string;
  readonly seen: { most: number; asked: Map<string, number> };
}

/** Parents, and one page of each; the first one is late, so that all others are read ahead of it. */
async function openTree(parents: number): Promise<Tree> {
  const seen = { most: 0, asked: new Map<string, number>() };
  let inFlight = 0;
  const text = 'x'.repeat(PAGE / 100);
  const server = createServer((request, response) => {
    const path = request.url!;
    const parent = Number(path.split('/')[2] ?? 0);
    seen.asked.set(path, (seen.asked.get(path) ?? 0) + 1);
    inFlight += 1;
    seen.most = Math.max(seen.most, inFlight);
    const rows = parent
      ? Array.from({ length: 100 }, (_, at) => ({ id: parent * 100 + at, text }))
      : Array.from({ length: parents }, (_, at) => ({ id: at + 1 }));
    const answer = (): void => {
      inFlight -= 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    };
    if (parent === 1) setTimeout(answer, 2_000);
    else setImmediate(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const config = (url: string): string => `version: 1
sources:
  tree: { type: api, base_url: "${url}", concurrency: ${IN_FLIGHT} }
streams:
  parents: { source: tree, path: /parents, primary_key: id, write: { mode: merge, csv: parents.csv } }
  children:
    source: tree
    for_each: { stream: parents, as: parent }
    path: /parents/{parent.id}/children
    paginator: { type: single_page }
    remove: [text]
    include: { parent_id: "{parent.id}" }
    write: { csv: children.csv }
publish: { git: false }
`;

async function runTree(parents: number): Promise<{ peak: number; tree: Tree; workspace: Workspace }> {
  const tree = await openTree(parents);
  const workspace = openWorkspace();
  workspace.write('adip.yml', config(tree.url));
  const file = join(workspace.path, 'peak');
  const exit = await startRun(workspace, { nodeArgs: ['--import', REPORT_PEAK], env: { PEAK_FILE: file } }).done;
  expect(exit.code, exit.stderr).toBe(0);
  return { peak: Number(readFileSync(file, 'utf8')) / 1024, tree, workspace };
}

it('three thousand partitions run in parallel within the limit, each once, in flat memory', async () => {
  const few = await runTree(300);
  const many = await runTree(3_000);
  console.log(`peak ${few.peak.toFixed(0)} MiB at 300 partitions, ${many.peak.toFixed(0)} MiB at 3,000`);
  expect(many.peak).toBeLessThan(few.peak * 1.3);
  const { seen } = many.tree;
  expect(seen.most).toBe(IN_FLIGHT);
  expect(seen.asked.size).toBe(3_001);
  expect([...seen.asked.values()].every((times) => times === 1)).toBe(true);
  const lines = many.workspace.read('children.csv').trimEnd().split('\n');
  expect(lines).toHaveLength(300_001);
  const parents = lines.slice(1).map((line) => Number(line.slice(0, line.indexOf(','))));
  expect(
    parents.every((parent, at) => at === 0 || parent >= parents[at - 1]!),
    'in the order of the parents',
  ).toBe(true);
});
