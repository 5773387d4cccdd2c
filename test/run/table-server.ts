import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Row = Readonly<Record<string, unknown>>;

/**
 * An API whose tables are what a test says at the moment: `GET /name` answers with a JSON list.
 * @param asked takes what is asked for
 */
export async function serveRows(tables: Record<string, readonly Row[]>, asked: string[] = []): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const rows = tables[(request.url ?? '').slice(1).replace(/\?.*$/, '')];
    response.writeHead(rows ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(rows ?? { error: 'unknown' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
