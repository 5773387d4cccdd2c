import { symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspace, runHere } from '../run/support.ts';
import { failing, oneStream, put, rowsOf } from './source-support.ts';

const SOURCE = 'type: module, module: ./ingest/foo.mjs, retry: { attempts: 3, base: 1ms, max: 2ms }';

/** A workspace with a module of this body. */
function withModule(body: string) {
  const workspace = openWorkspace();
  put(workspace, 'ingest/foo.mjs', `export default async function* (context) {\n${body}\n}\n`);
  return workspace;
}

describe('modules', () => {
  it('pages of a generator become rows, with params, names, log and labels', async () => {
    const workspace = withModule(`
      context.log('hello ' + context.stream);
      yield { records: [{ id: 1, at: new Date(0), big: 12345678901234567890n, deep: { a: [1] } }], label: 'first' };
      yield { records: [{ id: 2, token: context.params.token, day: context.params.day, none: undefined }] };
    `);
    const source = `${SOURCE}, params: { token: "\${TOKEN}", day: x }`;
    const ran = await runHere(workspace, oneStream(source, 'params: { day: "{stream}" }, rename: { deep: d }'), {
      env: { TOKEN: 'very-secret-value' },
    });
    expect(ran.report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual([
      'id,at,big,d.a,token,day',
      '1,1970-01-01T00:00:00Z,12345678901234567890,[1],,',
      '2,,,,very-secret-value,rows',
    ]);
    expect(ran.events).toContainEqual({ type: 'note', stream: 'rows', message: 'hello rows' });
    const pages = ran.events.flatMap((event) => (event.type === 'page' ? [event.page] : []));
    expect(pages).toEqual(['first', 'page 2']);
    expect(ran.report.streams[0]?.pages_succeeded).toBe(2);
  });

  it('an error that is retryable is tried again from the cursor of its page', async () => {
    const workspace = withModule(`
      for (let n = context.cursor ?? 0; n < 4; n++) {
        if (n === 2 && !globalThis.hasFailed) {
          globalThis.hasFailed = true;
          throw Object.assign(new Error('not now'), { retryable: true, retryAfter: 1 });
        }
        yield { records: [{ n }], next: n === 3 ? null : n + 1 };
      }
    `);
    const ran = await runHere(workspace, oneStream(SOURCE, 'max_pages: 10'));
    expect(rowsOf(workspace)).toEqual(['n', '0', '1', '2', '3']);
    const retries = ran.events.filter((event) => event.type === 'retry');
    expect(retries).toHaveLength(1);
    expect(retries[0]).toMatchObject({ page: 'cursor 2', cause: 'module_failed' });
  });

  it('a run that was stopped goes on from the last cursor, and reads anew without one', async () => {
    for (const next of ['n + 1', 'undefined']) {
      const workspace = withModule(`
        context.log('from ' + context.cursor);
        for (let n = context.cursor ?? 0; n < 5; n++) {
          if (n === 3 && !globalThis.goesOn) throw new Error('down');
          yield { records: [{ n }], ...(${next} === undefined ? {} : { next: n === 4 ? null : n + 1 }) };
        }
      `);
      Reflect.deleteProperty(globalThis, 'goesOn');
      const config = oneStream(SOURCE, 'max_pages: 10');
      const first = await runHere(workspace, config);
      expect(first.report.streams[0]?.errors[0]).toMatchObject({ code: 'module_failed' });
      Object.assign(globalThis, { goesOn: true });
      const second = await runHere(workspace, config);
      expect(second.report.run.status).toBe('succeeded');
      expect(rowsOf(workspace)).toEqual(['n', '0', '1', '2', '3', '4']);
      const notes = second.events.flatMap((event) => (event.type === 'note' ? [event.message] : []));
      expect(notes).toEqual([next === 'n + 1' ? 'from 3' : 'from null']);
    }
  });

  it.each([
    ['yield 5', 'bad_module_page', 'yielded a number'],
    ['yield { records: {} }', 'bad_module_page', 'records are an object'],
    ['yield { records: [1] }', 'bad_module_page', 'records[0] is a number'],
    ['yield { records: [{ a: () => 1 }] }', 'bad_module_page', 'records[0].a is a function'],
    ['yield { records: [{ a: new Map() }] }', 'bad_module_page', 'records[0].a is a Map'],
    ['const a = {}; a.a = a; yield { records: [a] }', 'bad_module_page', 'contains itself'],
    ['yield { records: [], cursor: 1 }', 'bad_module_page', 'the key "cursor"'],
    ['throw new Error("no such luck")', 'module_failed', 'foo.mjs, page 1 of rows, failed: no such luck'],
    ['yield { records: [{ a: 1 }], next: 1 }; yield { records: [{ a: 2 }], next: 1 }', 'pagination_loop', 'cursor 1'],
    ['for (;;) yield { records: [] }', 'pagination_loop', '100 empty pages in a row'],
  ])('%s ends as %s', async (body, code, message) => {
    const { error } = await failing(withModule(body), oneStream(SOURCE, 'max_pages: 1000'));
    expect(error).toMatchObject({ code });
    expect(error?.message).toContain(message);
  });

  it('what is no module is named', async () => {
    const outside = openWorkspace();
    put(outside, 'foo.mjs', 'export default 1');
    const workspace = openWorkspace();
    const config = oneStream(SOURCE, 'max_pages: 1000');
    expect((await failing(workspace, config)).error).toMatchObject({ code: 'module_missing' });
    put(workspace, 'ingest/foo.mjs', 'export const a = 1');
    expect((await failing(workspace, config)).error).toMatchObject({ code: 'module_no_function' });
    put(workspace, 'ingest/bar.mjs', 'import "no-such-package"');
    const broken = await failing(workspace, config.replace('foo', 'bar'));
    expect(broken.error).toMatchObject({ code: 'module_broken' });
    expect(broken.error?.message).toContain('no-such-package');
    put(workspace, 'ingest/plain.mjs', 'export default () => 5');
    expect((await failing(workspace, config.replace('foo', 'plain'))).error?.message).toContain('async generator');
    symlinkSync(join(outside.path, 'foo.mjs'), join(workspace.path, 'ingest/link.mjs'));
    expect((await failing(workspace, config.replace('foo', 'link'))).error).toMatchObject({ code: 'module_outside' });
  });

  it.each([
    [
      'yield { records: [{ id: 2 }], next: null };',
      'bad_module_page',
      'one more page behind the one whose next is null',
    ],
    ["throw new Error('3 of 4 rows came');", 'module_failed', '3 of 4 rows came'],
  ])('what comes behind the last page is told: %s', async (behind, code, message) => {
    const workspace = openWorkspace();
    put(
      workspace,
      'ingest/foo.mjs',
      `export default async function* () { yield { records: [{ id: 1 }], next: null }; ${behind} }`,
    );
    const { error } = await failing(workspace, oneStream(SOURCE, 'max_pages: 1000'));
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('a generator without end stops at max_pages and says so', async () => {
    const workspace = withModule('for (let n = 0; ; n++) yield { records: [{ n }], next: n + 1 }');
    const { report } = await runHere(workspace, oneStream(SOURCE, 'max_pages: 7'));
    expect(rowsOf(workspace)).toHaveLength(8);
    expect(report.streams[0]?.warnings).toMatchObject([{ code: 'max_pages' }]);
  });

  it('its fetch throws what is worth another attempt, and ends with the run', async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else if (asked === 2) response.destroy();
      else response.end(JSON.stringify([{ agent: request.headers['user-agent']?.split('/')[0] }]));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?key=hidden`;
    const workspace = withModule(`
      const response = await context.fetch(context.params.url);
      yield { records: await response.json(), next: null };
    `);
    const ran = await runHere(workspace, oneStream(`${SOURCE}, params: { url: "${url}" }`, 'max_pages: 5'));
    expect(rowsOf(workspace)).toEqual(['agent', 'adip-ingest']);
    const causes = ran.events.flatMap((event) => (event.type === 'retry' ? [[event.cause, event.reason]] : []));
    expect(causes.map(([cause]) => cause)).toEqual(['http_429', 'network']);
    expect(JSON.stringify(causes)).not.toContain('hidden');
  });
});
