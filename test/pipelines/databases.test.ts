import pg from 'pg';
import { expect, it } from 'vitest';
import { openDatabase } from './databases.ts';
import { readPostgres } from './tables.ts';

it('databases of a real PostgreSQL are copied, and read as the files are', async () => {
  const url = await openDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE t (a bigint, b boolean, c jsonb, d double precision)');
  await client.query(`INSERT INTO t VALUES (1, true, '[1, 2]', 0.45), (2, null, null, null)`);
  await client.end();
  const copy = await openDatabase(url);
  expect(await readPostgres(copy, 't', ['a', 'b', 'c', 'd'])).toEqual([
    { a: '1', b: 'true', c: '[1,2]', d: '0.45' },
    { a: '2', b: '', c: '', d: '' },
  ]);
});
