import { createServer } from 'node:http';
import { join } from 'node:path';
import { measure, median } from './measure.ts';
import { root, workplace } from './place.ts';

/** From the start of the process to its first request, against a Node that does nothing. */
export async function coldStart(): Promise<void> {
  let began = 0;
  let first: number | undefined;
  const server = createServer((_request, response) => {
    first ??= performance.now() - began;
    response.setHeader('content-type', 'application/json').end('[{"id":1}]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const place = workplace('start', '');
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: place,
    INPUT_URL: `http://127.0.0.1:${port}/`,
    INPUT_OUTPUT: 'a.csv',
    INPUT_COMMIT: 'false',
    GITHUB_REPOSITORY: 'o/r',
  };
  const starts: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < 9; run++) {
    first = undefined;
    began = performance.now();
    await measure(process.execPath, [join(root, 'dist/action.js')], { cwd: place, env });
    starts.push(first!);
    bare.push((await measure(process.execPath, ['-e', '0'], { cwd: place, env })).seconds * 1_000);
  }
  server.close();
  const [ours, node] = [median(starts), median(bare)];
  console.log(
    `Cold start of the Action to its first request: ${ours.toFixed(0)} ms, bare Node ${node.toFixed(0)} ms: ${(ours / node).toFixed(1)} times\n`,
  );
}
