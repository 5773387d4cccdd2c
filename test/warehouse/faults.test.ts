import { connect, createServer, type Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withClient } from '../../fixtures/postgres/index.ts';
import { systemClock } from '../../src/core/clock.ts';
import { openWarehouse } from '../../src/warehouse/index.ts';
import { type Bench, openBench, RUN, rowsOf, signal } from './support.ts';

const COLUMNS = { id: 'integer', name: 'string' } as const;
const KEY = { key: ['id'] };

/** A clock that does not wait: what is waited for happens between two attempts. */
const impatient = (onSleep: () => void) => ({
  ...systemClock,
  sleep: async () => onSleep(),
});

describe('SQLite', () => {
  it('F84 a busy file is asked for again until it is free', async () => {
    const bench = await openBench('sqlite');
    const other = new DatabaseSync(bench.place.kind === 'sqlite' ? bench.place.file : '');
    other.exec('CREATE TABLE hold (x); BEGIN IMMEDIATE');
    let asked = 0;
    const clock = impatient(() => {
      asked += 1;
      if (asked === 3) other.exec('COMMIT');
    });
    const warehouse = await bench.open({ clock });
    const [outcome] = await warehouse.load([bench.table('t', COLUMNS, [['1', 'a']], KEY)], RUN, signal);
    expect(outcome).toMatchObject({ how: 'whole', rows: 1 });
    expect(asked).toBe(3);
    other.close();
  });

  it('F84 a file that stays busy is given up, named, with what to do', async () => {
    const bench = await openBench('sqlite');
    const other = new DatabaseSync(bench.place.kind === 'sqlite' ? bench.place.file : '');
    other.exec('BEGIN IMMEDIATE');
    let now = 0;
    const clock = {
      now: () => now,
      sleep: async () => {
        now += 20_000;
      },
    };
    const warehouse = await bench.open({ clock });
    const loading = warehouse.load([bench.table('t', COLUMNS, [['1', 'a']], KEY)], RUN, signal);
    await expect(loading).rejects.toMatchObject({
      code: 'warehouse_busy',
      remedy: expect.stringContaining('run again'),
    });
    other.close();
  });
});

describe('PostgreSQL', () => {
  const urlOf = ({ place }: Bench): string => (place.kind === 'postgres' ? place.url : '');

  it('F85 a connection that is cut while the commit is under way: it is looked whether the rows are in', async () => {
    const bench = await openBench('postgres');
    const proxy = await cuttingProxy(urlOf(bench), 'COMMIT', 1);
    const warehouse = await openWarehouse(
      { kind: 'postgres', url: proxy.url },
      { ...bench.context, clock: impatient(() => {}) },
    );
    onTestFinished(() => warehouse.close());
    const [outcome] = await warehouse.load(
      [
        bench.table(
          't',
          COLUMNS,
          [
            ['1', 'a'],
            ['2', 'b'],
          ],
          KEY,
        ),
      ],
      RUN,
      signal,
    );
    expect(proxy.cuts()).toBe(1);
    expect(outcome).toMatchObject({ how: 'whole', rows: 2, upserted: 2 });
    expect(await rowsOf(warehouse, 'SELECT id, name FROM t ORDER BY id')).toEqual(['1|a', '2|b']);
  });

  it('F85 a connection that is cut before the commit: the transaction is made again', async () => {
    const bench = await openBench('postgres');
    const proxy = await cuttingProxy(urlOf(bench), 'ANALYZE', 1);
    const warehouse = await openWarehouse(
      { kind: 'postgres', url: proxy.url },
      { ...bench.context, clock: impatient(() => {}) },
    );
    onTestFinished(() => warehouse.close());
    const [outcome] = await warehouse.load([bench.table('t', COLUMNS, [['1', 'a']], KEY)], RUN, signal);
    expect(proxy.cuts()).toBe(1);
    expect(outcome).toMatchObject({ how: 'whole', rows: 1, upserted: 1 });
  });

  it('F69 a statement under way is stopped with the run, on the server too', async () => {
    const bench = await openBench('postgres');
    const warehouse = await bench.open({});
    const load = bench.table('t', COLUMNS, [['1', 'a']], KEY);
    const stopped = async (waitEvent: string, act: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
      const controller = new AbortController();
      const ended = act(controller.signal).then(
        () => 'done',
        () => 'stopped',
      );
      await withClient(urlOf(bench), async (client) => {
        const waiting = async (): Promise<boolean> => {
          const sql = 'SELECT FROM pg_stat_activity WHERE wait_event = $1 AND datname = current_database()';
          return (await client.query(sql, [waitEvent])).rowCount !== 0;
        };
        while (!(await waiting()));
        controller.abort(new Error('stopped'));
        expect(await ended).toBe('stopped');
        expect(await waiting()).toBe(false);
      });
    };
    await stopped('PgSleep', (one) => warehouse.query('SELECT pg_sleep(600)', one));
    await stopped('PgSleep', (one) => warehouse.createTable('slow', 'SELECT 1 AS x FROM pg_sleep(600)', RUN, one));
    await withClient(urlOf(bench), async (holder) => {
      await holder.query("SELECT pg_advisory_lock(hashtext('adip-ingest'), hashtext(current_schema()))");
      await stopped('advisory', (one) => warehouse.load([load], RUN, one));
    });
    expect(await warehouse.load([load], RUN, signal)).toMatchObject([{ how: 'whole', rows: 1 }]);
  });

  it('F86 a deadlock with another session: the transaction is made again', async () => {
    const bench = await openBench('postgres');
    const warehouse = await bench.open();
    const first = ['a', 'b'].map((name) => bench.table(name, COLUMNS, [['1', 'x']], KEY));
    await warehouse.load(first, RUN, signal);
    const other = new pg.Client({ connectionString: urlOf(bench) });
    await other.connect();
    onTestFinished(() => other.end());
    await other.query("SET deadlock_timeout = '10min'"); // ours is the one that is ended
    await other.query('BEGIN; UPDATE b SET name = name');
    const loading = warehouse.load(
      ['a', 'b'].map((name) => bench.table(name, COLUMNS, [['1', 'y']], KEY)),
      RUN,
      signal,
    );
    // as soon as the load waits for `b`, it holds `a`, which the other one now wants
    for (;;) {
      const { rows } = await other.query(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      if (rows.length > 0) break;
    }
    await other.query('UPDATE a SET name = name');
    await other.query('COMMIT');
    expect(await loading).toMatchObject([{ upserted: 1 }, { upserted: 1 }]);
    expect(await rowsOf(warehouse, 'SELECT a.name, b.name FROM a, b')).toEqual(['y|y']);
  });

  it('F87 a database that is down, refuses or is not there is named with a remedy, and without its password', async () => {
    const bench = await openBench('postgres');
    const url = new URL(urlOf(bench));
    const with_ = (change: (url: URL) => void): string => {
      const changed = new URL(url);
      change(changed);
      return changed.href;
    };
    const wrong: [string, string][] = [
      [with_((one) => (one.port = '1')), 'warehouse_down'],
      [with_((one) => (one.password = 'not-the-password')), 'warehouse_refused'],
      [with_((one) => (one.pathname = '/nowhere')), 'warehouse_unknown'],
      [with_((one) => (one.hostname = 'nowhere.invalid')), 'warehouse_down'],
    ];
    for (const [one, code] of wrong) {
      const thrown = await openWarehouse({ kind: 'postgres', url: one }, bench.context).catch(
        (error: unknown) => error,
      );
      expect(thrown).toMatchObject({ name: 'WarehouseError', code, remedy: expect.stringMatching(/\w/) });
      expect(String((thrown as Error).message)).not.toMatch(/secret-of-the-tests|not-the-password/);
    }
  });

  it('F87 a user who may make no tables is told what to grant', async () => {
    const bench = await openBench('postgres');
    const role = `r${Date.now()}`;
    await withClient(urlOf(bench), (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pw-of-role'`));
    onTestFinished(() => withClient(urlOf(bench), (client) => client.query(`DROP ROLE ${role}`)));
    const url = new URL(urlOf(bench));
    Object.assign(url, { username: role, password: 'pw-of-role' });
    const warehouse = await openWarehouse({ kind: 'postgres', url: url.href }, bench.context);
    onTestFinished(() => warehouse.close());
    const loading = warehouse.load([bench.table('t', COLUMNS, [['1', 'a']], KEY)], RUN, signal);
    await expect(loading).rejects.toMatchObject({ code: 'warehouse_denied', remedy: expect.stringContaining('Grant') });
  });

  it('makes foreign keys, leaves out those that orphans break, and takes them up again', async () => {
    const bench = await openBench('postgres');
    const warehouse = await bench.open();
    const references = [{ column: 'team', table: 'teams', target: 'id' }];
    const games = (rows: [string, string][]) =>
      bench.table('games', { game: 'integer', team: 'integer' }, rows, { key: ['game'], references });
    const teams = (...ids: string[]) =>
      bench.table(
        'teams',
        { id: 'integer' },
        ids.map((id) => [id]),
        KEY,
      );
    const keys = async () => {
      const found: string[] = [];
      await withClient(urlOf(bench), async (client) => {
        const { rows } = await client.query("SELECT conname FROM pg_constraint WHERE contype = 'f'");
        found.push(...rows.map((row: { conname: string }) => row.conname));
      });
      return found;
    };
    await warehouse.load(
      [
        teams('1', '2'),
        games([
          ['10', '1'],
          ['11', '2'],
        ]),
      ],
      RUN,
      signal,
    );
    expect(await keys()).toEqual(['_adip_fk_games_team']);
    // children before their parents within one load, and a parent that goes
    await warehouse.load(
      [
        games([
          ['10', '1'],
          ['12', '3'],
        ]),
        teams('1', '3'),
      ],
      RUN,
      signal,
    );
    expect(await keys()).toHaveLength(1);
    expect(bench.warnings).toEqual([]);
    await warehouse.load(
      [
        teams('1', '3'),
        games([
          ['10', '1'],
          ['12', '9'],
          ['13', '9'],
        ]),
      ],
      RUN,
      signal,
    );
    expect(await keys()).toEqual([]);
    expect(bench.warnings.join()).toMatch(/foreign_key_left_out.*games\.team to teams\.id: 2 rows/);
    expect(await rowsOf(warehouse, 'SELECT count(*) FROM games')).toEqual(['3']);
    await warehouse.load(
      [
        teams('1', '3', '9'),
        games([
          ['10', '1'],
          ['12', '9'],
          ['13', '9'],
        ]),
      ],
      RUN,
      signal,
    );
    expect(await keys()).toHaveLength(1);
  });

  it('keeps views that look at a table, and a schema of its own', async () => {
    const bench = await openBench('postgres');
    const warehouse = await openWarehouse(
      { kind: 'postgres', url: urlOf(bench), schema: 'Own "schema' },
      bench.context,
    );
    onTestFinished(() => warehouse.close());
    await warehouse.load([bench.table('t', COLUMNS, [['1', 'a']], KEY)], RUN, signal);
    await warehouse.createTable('made', 'SELECT id FROM t', RUN, signal);
    await withClient(urlOf(bench), (client) =>
      client.query(
        'CREATE VIEW v AS SELECT t.name, m.id FROM "Own ""schema".t AS t JOIN "Own ""schema".made AS m USING (id)',
      ),
    );
    await warehouse.load(
      [
        bench.table(
          't',
          COLUMNS,
          [
            ['1', 'b'],
            ['2', 'c'],
          ],
          KEY,
        ),
      ],
      RUN,
      signal,
    );
    await warehouse.createTable('made', 'SELECT id FROM t', RUN, signal);
    await withClient(urlOf(bench), async (client) => {
      expect((await client.query('SELECT name FROM v ORDER BY id')).rows).toEqual([{ name: 'b' }, { name: 'c' }]);
    });
  });
});

/** Lets everything through until a client's message holds `word`: then it passes that on and cuts the connection. */
async function cuttingProxy(target: string, word: string, times: number): Promise<{ url: string; cuts(): number }> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    far.on('data', (data) => near.write(data));
    far.on('close', () => near.destroy());
    near.on('close', () => far.end());
    near.on('data', (data) => {
      if (cuts < times && data.includes(word)) {
        cuts += 1;
        far.write(data, () => near.resetAndDestroy());
      } else far.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = new URL(target);
  url.port = String((server.address() as { port: number }).port);
  return { url: url.href, cuts: () => cuts };
}
