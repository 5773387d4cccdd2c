import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabase, withClient } from '../../fixtures/postgres/index.ts';
import { openWorkspace, runHere, type Workspace } from '../run/support.ts';
import { errorOf, failing, oneStream, rowsOf } from './source-support.ts';

const RETRY = 'retry: { attempts: 2, base: 1ms, max: 2ms }';
let databases = 0;

/** A database of PostgreSQL with these statements run. */
async function postgres(sql: string): Promise<string> {
  databases += 1;
  const { url, drop } = await createDatabase(inject('postgresUrl'), `sources_${process.pid}_${databases}`);
  onTestFinished(drop);
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
  return url;
}

function sqlite(workspace: Workspace, sql: string): string {
  const db = new DatabaseSync(join(workspace.path, 'db.sqlite'));
  db.exec(sql);
  db.close();
  return 'sqlite:db.sqlite';
}

const NUMBERS = `CREATE TABLE numbers (id integer PRIMARY KEY, name text);
  INSERT INTO numbers WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i, 'n' || i FROM n;`;
const ALL = ['id,name', ...Array.from({ length: 100 }, (_, i) => `${i + 1},n${i + 1}`)];

async function open(kind: string, workspace: Workspace, sql: string): Promise<string> {
  return kind === 'sqlite' ? sqlite(workspace, sql) : postgres(sql);
}

const sourceOf = (url: string, more = ''): string => `type: sql, url: "${url}", ${RETRY}${more}`;

describe.each(['sqlite', 'postgres'])('sql: %s', (kind) => {
  it.each([
    ['table: numbers', 1],
    ['table: numbers, page_size: 30', 4],
    ['table: numbers, page_size: 30, order_by: id', 4],
    ['table: numbers, page_size: 25, order_by: id', 4],
    ['query: "SELECT * FROM numbers ORDER BY id; ", page_size: 99', 2],
    ['query: "SELECT * FROM numbers -- all of them", order_by: [id, name], page_size: 60', 2],
  ])('%s gives all rows', async (stream, pages) => {
    const workspace = openWorkspace();
    const url = await open(kind, workspace, NUMBERS);
    const { report } = await runHere(workspace, oneStream(sourceOf(url), stream));
    expect(report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(ALL);
    // a cursor of which the last page is full does not know that it is the last one
    expect(report.streams[0]?.pages_succeeded).toBe(pages);
  });

  it('an incremental stream asks for what changed since its last run', async () => {
    const workspace = openWorkspace();
    const url = await open(kind, workspace, NUMBERS);
    const config = oneStream(
      sourceOf(url),
      'query: "SELECT * FROM numbers WHERE id >= {incremental.start}", order_by: id, primary_key: id, incremental: { cursor_field: id, start: 98 }',
      '{ mode: merge, csv: out.csv }',
    );
    const first = await runHere(workspace, config);
    expect(first.report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual([ALL[0], ...ALL.slice(98)]);
    const more = "INSERT INTO numbers VALUES (101, 'n101')";
    if (kind === 'sqlite') sqlite(workspace, more);
    else await withClient(url, (client) => client.query(more));
    const second = await runHere(workspace, config);
    expect(second.report.streams[0]?.errors).toEqual([]);
    expect(second.report.streams[0]?.records).toBeLessThanOrEqual(2);
    expect(rowsOf(workspace)).toEqual([ALL[0], ...ALL.slice(98), '101,n101']);
  });

  it('templates are bound and never pasted', async () => {
    const workspace = openWorkspace();
    const url = await open(kind, workspace, `${NUMBERS} INSERT INTO numbers VALUES (101, 'rows');`);
    const query =
      'query: "SELECT *, \'{{}}\' AS braces FROM numbers WHERE name = {stream}", include: { day: "{stream}" }';
    await runHere(workspace, oneStream(sourceOf(url), query));
    expect(rowsOf(workspace)).toEqual(['day,id,name,braces', 'rows,101,rows,{}']);
  });

  it('columns are kept, renamed and left out; names that come twice are told apart', async () => {
    const workspace = openWorkspace();
    const url = await open(kind, workspace, NUMBERS);
    const query = 'query: "SELECT id, id, name FROM numbers WHERE id = 7", rename: { name: called }, remove: [id]';
    await runHere(workspace, oneStream(sourceOf(url), query));
    expect(rowsOf(workspace)).toEqual(['id_2,called', '7,n7']);
  });

  it('a run that was stopped goes on behind its last row with order_by, and starts anew without', async () => {
    for (const order of [', order_by: id', '']) {
      const workspace = openWorkspace();
      const url = await open(kind, workspace, NUMBERS);
      const config = oneStream(sourceOf(url), `table: numbers, page_size: 10${order}`);
      const stop = new AbortController();
      const first = await runHere(workspace, config, {
        signal: stop.signal,
        onEvent: (event) => void (event.type === 'page' && event.done === 4 && stop.abort()),
      });
      expect(first.cancelled).toBe(true);
      const second = await runHere(workspace, config);
      expect(second.report.run.status).toBe('succeeded');
      expect(rowsOf(workspace)).toEqual(ALL);
      const pages = second.events.filter((event) => event.type === 'page').length;
      expect(pages).toBe(order === '' ? 11 : 6);
    }
  });

  it.each([
    ['query: "SELECT id,\\n  nam FROM numbers"', 'sql_error', 'line 2, column 3'],
    ['query: "SELECT *\\nFORM numbers WHERE name = {stream}"', 'sql_error', 'of the query'],
    ['query: "SELECT {stream}, id\\n FROM nowhere"', 'sql_error', 'line 2, column 7'],
    ['table: nowhere', 'sql_error', 'nowhere'],
    ['table: numbers, order_by: idd', 'sql_error', 'idd'],
    ['query: "SELECT 1 AS one, name FROM numbers", order_by: one, page_size: 10', 'order_not_unique', 'one = 1'],
    ['query: "SELECT NULLIF(id, 50) AS id FROM numbers", order_by: id', 'null_key', 'id'],
  ])('%s ends as %s', async (stream, code, message) => {
    const workspace = openWorkspace();
    const url = await open(kind, workspace, NUMBERS);
    const { error } = await failing(workspace, oneStream(sourceOf(url), stream));
    expect(error).toMatchObject({ code });
    expect(error?.message).toContain(message);
    expect(error?.remedy).toMatch(/\w/);
  });
});

describe('sql: sqlite', () => {
  it('values keep what they are', async () => {
    const workspace = openWorkspace();
    const url = sqlite(
      workspace,
      `CREATE TABLE t (i integer, r real, b boolean, j json, x blob, t text);
       INSERT INTO t VALUES (9223372036854775807, 1.5, 1, '{"a": 12345678901234567890}', x'00ff', 'ü"'), (NULL, NULL, NULL, NULL, NULL, '');`,
    );
    await runHere(workspace, oneStream(sourceOf(url), 'table: t'));
    expect(rowsOf(workspace)).toEqual([
      'i,r,b,j,x,t',
      '9223372036854775807,1.5,true,"{""a"":12345678901234567890}",AP8=,"ü"""',
      ',,,,,',
    ]);
  });

  it('a file that is missing, outside or none is named', async () => {
    const workspace = openWorkspace();
    const config = (url: string, more = '') => oneStream(sourceOf(url, more), 'table: t');
    expect((await failing(workspace, config('sqlite:none.sqlite'))).error).toMatchObject({ code: 'sql_no_database' });
    workspace.write('text.sqlite', 'this is a text and no database, although its name says so');
    expect((await failing(workspace, config('sqlite:text.sqlite'))).error).toMatchObject({ code: 'sql_no_database' });
    const other = openWorkspace();
    sqlite(other, 'CREATE TABLE t (id integer); INSERT INTO t VALUES (1)');
    symlinkSync(join(other.path, 'db.sqlite'), join(workspace.path, 'link.sqlite'));
    expect((await failing(workspace, config('sqlite:link.sqlite'))).error).toMatchObject({ code: 'file_outside' });
    await runHere(workspace, config('sqlite:link.sqlite', ', allow_outside: true'));
    expect(rowsOf(workspace)).toEqual(['id', '1']);
  });

  it('what others write meanwhile is not seen', async () => {
    const workspace = openWorkspace();
    const url = sqlite(workspace, `PRAGMA journal_mode = WAL; ${NUMBERS}`);
    const config = oneStream(sourceOf(url), 'table: numbers, page_size: 10, order_by: id');
    const onEvent = ({ type }: { type: string }): void => {
      if (type === 'page') sqlite(workspace, "INSERT INTO numbers VALUES ((SELECT max(id) + 1 FROM numbers), 'late')");
    };
    await runHere(workspace, config, { onEvent });
    expect(rowsOf(workspace)).toEqual(ALL);
  });
});

describe('sql: postgres', () => {
  it('values keep what they are', async () => {
    const workspace = openWorkspace();
    const url =
      await postgres(`CREATE TABLE t AS SELECT 9223372036854775807 AS i, 1.50::numeric(30, 2) AS n, 'NaN'::numeric AS nan,
      true AS b, '{"a": 12345678901234567890, "b": [1, 2]}'::jsonb AS j, '\\x00ff'::bytea AS x,
      '2024-01-02 03:04:05.678901'::timestamp AS ts, '2024-01-02 03:04:05+02'::timestamptz AS tz, '2024-01-02'::date AS d,
      0.1::float8 AS f, ARRAY[1, NULL, 3] AS ai, ARRAY['a,"b', NULL, 'NULL', '']::text[] AS at,
      ARRAY[[1.10, 2], [3, 4]]::numeric[] AS an, '1 day 02:00'::interval AS iv, NULL::text AS nothing, ''::text AS empty`);
    await runHere(workspace, oneStream(sourceOf(url), 'table: t'));
    const [header, values] = rowsOf(workspace);
    expect(header).toBe('i,n,nan,b,j,x,ts,tz,d,f,ai,at,an,iv,nothing,empty');
    expect(values).toBe(
      '9223372036854775807,1.50,NaN,true,"{""a"":12345678901234567890,""b"":[1,2]}",AP8=,2024-01-02T03:04:05.678901,' +
        '2024-01-02T01:04:05Z,2024-01-02,0.1,"[1,null,3]","[""a,\\""b"",null,""NULL"",""""]","[[1.10,2],[3,4]]",P1DT2H,,',
    );
  });

  it('what refuses is named, without its password', async () => {
    const workspace = openWorkspace();
    const url = await postgres("CREATE ROLE nobody LOGIN PASSWORD 'pw-of-nobody' ; CREATE TABLE secret (id int)").catch(
      () => postgres('CREATE TABLE secret (id int)'),
    );
    const config = (change: (url: URL) => void, stream = 'table: secret', more = '') => {
      const changed = new URL(url);
      change(changed);
      return oneStream(sourceOf(changed.href, more), stream);
    };
    const cases: [string, string][] = [
      [config((one) => void Object.assign(one, { password: 'wrong-password' })), 'sql_auth'],
      [config((one) => void Object.assign(one, { pathname: '/no_such_database' })), 'sql_no_database'],
      [config((one) => void Object.assign(one, { username: 'nobody', password: 'pw-of-nobody' })), 'sql_denied'],
      [config((one) => void Object.assign(one, { port: '1' })), 'sql_unreachable'],
      [config(() => {}, 'query: "SELECT pg_sleep(60)"', ', query_timeout: 50ms'), 'sql_timeout'],
      [config(() => {}, 'query: "SELECT nextval(\'s\')"'), 'sql_error'],
    ];
    for (const [text, code] of cases) {
      const { error, report } = await failing(workspace, text);
      expect(error, text).toMatchObject({ code });
      expect(JSON.stringify(report)).not.toMatch(/wrong-password|secret-of-the-tests/);
    }
  });

  it('a server that says nothing is given up', async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const source = sourceOf(`postgres://a:b@127.0.0.1:${port}/c`, ', connect_timeout: 100ms');
    const { error, report } = await failing(openWorkspace(), oneStream(source, 'table: t'));
    expect(error).toMatchObject({ code: 'sql_connect_timeout' });
    expect(report.streams[0]?.retries).toBe(1);
  });

  it('a connection that is cut is made anew: with order_by the run goes on, without it ends and says why', async () => {
    for (const order of [', order_by: id', '']) {
      const workspace = openWorkspace();
      const url = await postgres(NUMBERS);
      const cuts: Promise<unknown>[] = [];
      const ran = await runHere(workspace, oneStream(sourceOf(url), `table: numbers, page_size: 10${order}`), {
        onEvent(event) {
          if (event.type !== 'request' || event.page === 'page 1' || cuts.length > 0) return;
          cuts.push(withClient(url, (client) => client.query(CUT)));
        },
      });
      await Promise.all(cuts);
      if (ran.report.run.status === 'succeeded') expect(rowsOf(workspace)).toEqual(ALL);
      else expect(errorOf(ran)?.remedy).toContain('order_by');
      if (order !== '') expect(ran.report.run.status).toBe('succeeded');
    }
  });
});

const CUT =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'adip-ingest' AND datname = current_database()";
