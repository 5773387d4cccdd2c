import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inTurn, measure, type Timing } from './measure.ts';
import { table, workplace } from './place.ts';

const CHILDREN = 1_000;
const LATENCY = 100;
const IN_FLIGHT = 16;

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
    include: { parent_id: "{parent.id}" }
    primary_key: id
    write: { mode: merge, csv: children.csv }
publish: { git: false }
`;

/** A parent and a thousand children of one page each, every answer late: against latency × requests / requests in flight. */
export async function partitions(cli: string, runs: number): Promise<void> {
  const state = { first: 0, last: 0, inFlight: 0, most: 0 };
  const server = createServer((request, response) => {
    const now = performance.now();
    const [, , parent] = request.url!.split('/');
    const rows = parent
      ? Array.from({ length: 10 }, (_, at) => ({ id: Number(parent) * 100 + at, name: `child ${at} of ${parent}` }))
      : Array.from({ length: CHILDREN }, (_, at) => ({ id: at + 1, name: `parent ${at + 1}` }));
    if (parent && state.first === 0) state.first = now;
    state.inFlight += 1;
    state.most = Math.max(state.most, state.inFlight);
    setTimeout(() => {
      state.inFlight -= 1;
      state.last = performance.now();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    }, LATENCY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = workplace('partitions', config(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  const spans: number[] = [];
  const run = async (): Promise<Timing> => {
    for (const name of ['.adip', 'parents.csv', 'children.csv'])
      rmSync(join(place, name), { recursive: true, force: true });
    Object.assign(state, { first: 0, last: 0, most: 0 });
    const timing = await measure(process.execPath, [cli, 'run', '--log-level', 'error'], {
      cwd: place,
      env: process.env,
    });
    spans.push((state.last - state.first) / 1_000);
    return timing;
  };
  const result = await inTurn(runs, { 'parent and children': run });
  server.close();
  const ideal = ((CHILDREN / IN_FLIGHT) * LATENCY) / 1_000;
  const span = [...spans].sort((a, b) => a - b)[spans.length >> 1]!;
  const { seconds, peakMiB } = result['parent and children'];
  console.log(
    `${CHILDREN} partitions, ${LATENCY} ms latency, ${IN_FLIGHT} in flight (most seen: ${state.most}); ideal ${ideal.toFixed(2)} s:`,
  );
  table(
    ['what', 'seconds', 'of the ideal', 'peak MiB'],
    [
      ['first request to last answer of the children', span.toFixed(2), (ideal / span).toFixed(2), ''],
      ['the whole process', seconds.toFixed(2), (ideal / seconds).toFixed(2), peakMiB.toFixed(0)],
    ],
  );
}
