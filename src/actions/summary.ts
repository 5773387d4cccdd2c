import { annotation } from '../reporters/index.ts';

/** Puts text on the run's page. A runner that takes none is told of, and is no reason to fail: the data are delivered. */
export async function writeSummary(markdown: string, print: (line: string) => void): Promise<void> {
  const { summary } = await import('@actions/core');
  try {
    await summary.addRaw(markdown).write();
  } catch (thrown) {
    print(annotation('warning', { title: 'adip-ingest', message: `the job summary was not taken: ${String(thrown)}` }));
  }
}
