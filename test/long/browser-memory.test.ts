import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browserProcesses, opened, site } from '../browser/support.ts';

const ROWS = `<!doctype html><div id=list></div><script>
  fetch('/rows' + location.search).then((r) => r.json()).then((rows) => {
    for (const row of rows) list.insertAdjacentHTML('beforeend', '<article class=row><h3>' + row.name + '</h3><p>' + row.text + '</p></article>');
  });
</script>`;

const mebibytes = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

function memory(): { node: number; browser: number; processes: number } {
  globalThis.gc?.();
  const processes = browserProcesses();
  const browser = processes.map(({ pid }) => mebibytes(pid)).reduce((sum, one) => sum + one, 0);
  return { node: process.memoryUsage().rss / 1024 ** 2, browser, processes: processes.length };
}

it('memory of node and of all browser processes is flat from 100 to 1,000 pages', async () => {
  const { url } = await site({
    '/list': ROWS,
    '/rows': (request, response) => {
      const rows = Array.from({ length: 200 }, (_, row) => ({
        name: `${request.url} ${row}`,
        text: 'lorem '.repeat(40),
      }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
    },
  });
  const { get } = opened();
  const levels: number[] = [];
  const lines: string[] = [];
  const began = performance.now();
  for (let page = 0; page < 1_000; page += 2) {
    await Promise.all([page, page + 1].map((one) => get(`${url}/list?page=${one}`, { waitFor: ['.row'] })));
    if (page % 10 !== 8) continue;
    const now = memory();
    levels.push(now.node + now.browser);
    if (page % 100 === 98)
      lines.push(
        `${page + 2} pages: node ${now.node.toFixed(0)} MiB, browser ${now.browser.toFixed(0)} MiB in ${now.processes} processes`,
      );
  }
  // A renderer that ends beside its successor counts twice for a moment: the mean of 50 pages is the level.
  const level = (pages: number) => levels.slice(pages / 10 - 5, pages / 10).reduce((sum, one) => sum + one / 5, 0);
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    [
      ...lines,
      `${(1_000 / seconds).toFixed(1)} pages/s`,
      `${level(100).toFixed(0)} MiB at 100 pages, ${level(1_000).toFixed(0)} MiB at 1,000, at most ${Math.max(...levels).toFixed(0)} MiB`,
    ].join('\n'),
  );
  expect(level(1_000)).toBeLessThanOrEqual(level(100) * 1.25);
});
