import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server whose answer is the JSON text that the test puts into it. */
export async function serveRows(first = '[]'): Promise<{ readonly url: string; json: string }> {
  const rows = { url: '', json: first };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(rows.json);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  rows.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return rows;
}
