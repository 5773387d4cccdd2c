import { closeSync, createReadStream, createWriteStream, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { openWorkspace, startRun, type Workspace } from '../run/support.ts';
import { oneStream } from '../sources/source-support.ts';

const REPORT_PEAK =
  'data:text/javascript,' +
  encodeURIComponent(
    "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));",
  );

/** A CSV of about so many MB; every line differs, some are quoted. */
function writeCsv(workspace: Workspace, mib: number): void {
  const file = openSync(join(workspace.path, 'big.csv'), 'w');
  writeSync(file, 'id,name,amount,note\n');
  for (let block = 0; block < mib; block++) {
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const id = block * 10_000 + i;
      const note = i % 9 === 0 ? `"a ""note""\nof ${id}, ${'x'.repeat(40)}"` : `a note of ${id} ${'y'.repeat(44)}`;
      return `${id},customer ${id * 7919},${id % 1000}.50,${note}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

async function peak(workspace: Workspace, path: string): Promise<number> {
  workspace.write('adip.yml', oneStream('type: file', `path: ${path}`));
  const file = join(workspace.path, 'peak');
  const exit = await startRun(workspace, { nodeArgs: ['--import', REPORT_PEAK], env: { PEAK_FILE: file } }).done;
  expect(exit.code, exit.stderr).toBe(0);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

it('peak memory is flat from a CSV of 30 MB to one of 300 MB, plain and as gzip', async () => {
  const peaks: number[] = [];
  for (const mib of [30, 300]) {
    const workspace = openWorkspace();
    writeCsv(workspace, mib);
    peaks.push(await peak(workspace, 'big.csv'));
    const zipped = join(workspace.path, 'big.csv.gz');
    await pipeline(
      createReadStream(join(workspace.path, 'big.csv')),
      createGzip({ level: 1 }),
      createWriteStream(zipped),
    );
    peaks.push(await peak(workspace, 'big.csv.gz'));
  }
  const [small = 0, smallZip = 0, large = 0, largeZip = 0] = peaks;
  console.log(`peak ${peaks.map((one) => one.toFixed(0)).join(', ')} MiB: 30 MB, as gzip, 300 MB, as gzip`);
  expect(large).toBeLessThan(small * 1.3);
  expect(largeZip).toBeLessThan(smallZip * 1.3);
});
