import { describe, expect, it } from 'vitest';
import { KINDS, openBench, RUN, rowsOf, signal } from './support.ts';

const TEAMS = { id: 'integer', name: 'string', points: 'number', active: 'boolean', extra: 'json' } as const;

describe.each(KINDS)('%s', (kind) => {
  const all = 'SELECT id, name, points, active, extra FROM teams ORDER BY id';

  it('loads a table that is not there, with types, and says so', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const rows = [
      ['1', 'Ärger, "quoted"\nand broken', '1.5', 'true', '{"b":1,"a":1.10}'],
      ['2', '😀', undefined, 'false', '[1,2]'],
      ['3', "O'Neill; DROP TABLE teams", '-3', undefined, undefined],
    ];
    const load = bench.table('teams', TEAMS, rows, { key: ['id'] });
    expect(await warehouse.load([load], RUN, signal)).toEqual([
      { stream: 'teams', table: 'teams', how: 'whole', rows: 3, upserted: 3, deleted: 0 },
    ]);
    expect(await rowsOf(warehouse, all)).toEqual(rows.map((row) => row.map((cell) => cell ?? '∅').join('|')));
    expect(await rowsOf(warehouse, 'SELECT sum(points) FROM teams WHERE active')).toEqual(['1.5']);
    expect(await warehouse.versions()).toEqual(new Map([['teams', load.version]]));
    expect(bench.warnings).toEqual([]);
  });

  it('leaves a table alone that stands at the version, and the audit of rows that did not change', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', name: 'string' } as const;
    const first = bench.table(
      't',
      columns,
      [
        ['1', 'a'],
        ['2', 'b'],
        ['3', 'c'],
      ],
      { key: ['id'] },
    );
    await warehouse.load([first], RUN, signal);
    expect(await warehouse.load([first], { ...RUN, id: 'run-2' }, signal)).toMatchObject([
      { how: 'unchanged', rows: 3 },
    ]);
    const later = { id: 'run-3', startedAt: RUN.startedAt + 60_000 };
    const next = bench.table(
      't',
      columns,
      [
        ['1', 'a'],
        ['2', 'B'],
        ['4', 'd'],
      ],
      { key: ['id'] },
    );
    expect(await warehouse.load([next], later, signal)).toMatchObject([
      { how: 'whole', rows: 3, upserted: 2, deleted: 1 },
    ]);
    expect(await rowsOf(warehouse, 'SELECT id, name, _created_at = _updated_at, _run_id FROM t ORDER BY id')).toEqual(
      kind === 'sqlite'
        ? ['1|a|1|run-1', '2|B|0|run-3', '4|d|1|run-3']
        : ['1|a|true|run-1', '2|B|false|run-3', '4|d|true|run-3'],
    );
  });

  it('applies the delta alone where the table stands at its base, and compares the whole where it does not', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', name: 'string' } as const;
    const first = bench.table(
      't',
      columns,
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
      { key: ['id'] },
    );
    await warehouse.load([first], RUN, signal);
    const rows = [
      ['1', 'A'],
      ['2', 'b'],
      ['3', 'c'],
    ];
    const delta = {
      file: bench.csv(
        ['id', 'name'],
        [
          ['1', 'x'],
          ['3', 'c'],
          ['1', 'A'],
        ],
      ),
      rows: 3,
    };
    const second = bench.table('t', columns, rows, { key: ['id'], base: first.version, delta });
    expect(await warehouse.load([second], RUN, signal)).toMatchObject([{ how: 'delta', rows: 3, upserted: 2 }]);
    expect(await rowsOf(warehouse, 'SELECT id, name FROM t ORDER BY id')).toEqual(['1|A', '2|b', '3|c']);
    // behind by more than the delta: another machine loaded, or a run was killed
    const third = bench.table(
      't',
      columns,
      [
        ['1', 'A'],
        ['9', 'z'],
      ],
      { key: ['id'], base: 'another', delta },
    );
    expect(await warehouse.load([third], RUN, signal)).toMatchObject([
      { how: 'whole', rows: 2, upserted: 1, deleted: 2 },
    ]);
    // a delta that does not lead to the version is not believed
    const wrong = { file: bench.csv(['id', 'name'], [['10', 'y']]), rows: 2 };
    const fourth = bench.table(
      't',
      columns,
      [
        ['1', 'A'],
        ['10', 'y'],
      ],
      { key: ['id'], base: third.version, delta: wrong },
    );
    expect(await warehouse.load([fourth], RUN, signal)).toMatchObject([
      { how: 'whole', rows: 2, upserted: 1, deleted: 1 },
    ]);
    expect(await rowsOf(warehouse, 'SELECT id, name FROM t ORDER BY id')).toEqual(['1|A', '10|y']);
  });

  it('goes back where the files went back', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', name: 'string' } as const;
    const old = bench.table('t', columns, [['1', 'a']], { key: ['id'] });
    const ahead = bench.table(
      't',
      columns,
      [
        ['1', 'b'],
        ['2', 'c'],
      ],
      { key: ['id'] },
    );
    await warehouse.load([ahead], RUN, signal);
    await warehouse.load([old], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT id, name FROM t')).toEqual(['1|a']);
  });

  it('keeps rows without a key as often as the file has them', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { a: 'string', b: 'integer' } as const;
    const first = bench.table('t', columns, [
      ['x', '1'],
      ['x', '1'],
      ['y', undefined],
      ['x', '1'],
    ]);
    await warehouse.load([first], RUN, signal);
    const second = bench.table('t', columns, [
      ['x', '1'],
      ['y', undefined],
      ['y', undefined],
      ['z', '3'],
    ]);
    expect(await warehouse.load([second], RUN, signal)).toMatchObject([{ upserted: 2, deleted: 2, rows: 4 }]);
    expect(await rowsOf(warehouse, 'SELECT a, b FROM t ORDER BY a, b')).toEqual(['x|1', 'y|∅', 'y|∅', 'z|3']);
    const tail = bench.table(
      't',
      columns,
      [
        ['x', '1'],
        ['y', undefined],
        ['y', undefined],
        ['z', '3'],
        ['x', '1'],
      ],
      {
        base: second.version,
        delta: { file: bench.csv(['a', 'b'], [['x', '1']]), rows: 5 },
      },
    );
    expect(await warehouse.load([tail], RUN, signal)).toMatchObject([{ how: 'delta', upserted: 1, rows: 5 }]);
  });

  it('takes a key of several columns, and rows that lack a part of it', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { game: 'integer', team: 'string', points: 'integer' } as const;
    const key = ['game', 'team'];
    await warehouse.load(
      [
        bench.table(
          't',
          columns,
          [
            ['1', 'a', '5'],
            ['1', 'b', '6'],
            [undefined, 'c', '7'],
            ['2', undefined, '8'],
          ],
          { key },
        ),
      ],
      RUN,
      signal,
    );
    const rows = [
      ['1', 'a', '50'],
      [undefined, 'c', '7'],
      ['2', undefined, '9'],
      ['2', 'b', '1'],
    ];
    await warehouse.load([bench.table('t', columns, rows, { key })], RUN, signal);
    expect((await rowsOf(warehouse, 'SELECT game, team, points FROM t')).sort()).toEqual([
      '1|a|50',
      '2|b|1',
      '2|∅|9',
      '∅|c|7',
    ]);
  });

  it('takes a column that is new, one that is gone, and one that had no value before', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    await warehouse.load(
      [bench.table('t', { id: 'integer', gone: 'string', score: undefined }, [['1', 'g', undefined]], { key: ['id'] })],
      RUN,
      signal,
    );
    const second = bench.table(
      't',
      { id: 'integer', score: 'integer', 'new.one': 'string' },
      [
        ['1', '7', 'n'],
        ['2', '10', 'm'],
      ],
      { key: ['id'] },
    );
    await warehouse.load([second], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT id, gone, "new.one" FROM t ORDER BY score')).toEqual(['1|∅|n', '2|∅|m']);
    expect(await rowsOf(warehouse, 'SELECT max(score) FROM t')).toEqual(['10']);
  });

  it('gives a column its type that had texts before its type was known', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const first = bench.table(
      't',
      { id: 'integer', n: undefined },
      [
        ['1', 'n/a'],
        ['2', '2'],
      ],
      { key: ['id'] },
    );
    await warehouse.load([first], RUN, signal);
    const delta = { file: bench.csv(['id', 'n'], [['1', '11']]), rows: 2 };
    const second = bench.table(
      't',
      { id: 'integer', n: 'integer' },
      [
        ['1', '11'],
        ['2', '2'],
      ],
      {
        key: ['id'],
        base: first.version,
        delta,
      },
    );
    await warehouse.load([second], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT n FROM t ORDER BY n DESC')).toEqual(['11', '2']);
    expect(await rowsOf(warehouse, 'SELECT sum(n) FROM t')).toEqual(['13']);
  });

  it('F40 keeps every digit: a column whose values do not fit becomes wider, and that is told', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', n: 'number' } as const;
    await warehouse.load(
      [
        bench.table(
          't',
          columns,
          [
            ['1', '1.10'],
            ['2', '2.5'],
          ],
          { key: ['id'] },
        ),
      ],
      RUN,
      signal,
    );
    const rows = [
      ['1', '1.10'],
      ['2', '2.5'],
      ['9223372036854775807', '3'],
      ['9223372036854775809', '0.1234567890123456789'],
    ];
    await warehouse.load([bench.table('t', columns, rows, { key: ['id'] })], RUN, signal);
    expect((await rowsOf(warehouse, 'SELECT id FROM t')).sort()).toEqual([
      '1',
      '2',
      '9223372036854775807',
      '9223372036854775809',
    ]);
    const [digits] = await rowsOf(warehouse, "SELECT n FROM t WHERE CAST(id AS TEXT) = '9223372036854775809'");
    expect(digits).toBe('0.1234567890123456789');
    expect(bench.warnings.some((warning) => warning.startsWith('column_widened') && warning.includes('t.id'))).toBe(
      true,
    );
  });

  it('takes texts in a column of numbers, by making it one of texts', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', n: 'integer', b: 'boolean' } as const;
    await warehouse.load([bench.table('t', columns, [['1', '5', 'true']], { key: ['id'] })], RUN, signal);
    const rows = [
      ['1', '5', 'true'],
      ['2', 'n/a', 'maybe'],
    ];
    const delta = { file: bench.csv(['id', 'n', 'b'], [rows[1]!]), rows: 2 };
    await warehouse.load([bench.table('t', columns, rows, { key: ['id'], base: 'v1', delta })], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT id, n, b FROM t ORDER BY id')).toEqual(['1|5|true', '2|n/a|maybe']);
  });

  it('takes the filler for no value', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const load = bench.table(
      't',
      { id: 'integer', n: 'integer' },
      [
        ['1', 'N/A'],
        ['2', '7'],
      ],
      { key: ['id'], fill: 'N/A' },
    );
    await warehouse.load([load], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT id, n FROM t ORDER BY id')).toEqual(['1|∅', '2|7']);
    expect(bench.warnings).toEqual([]);
  });

  it('loads the last of rows whose key stands twice, and says so', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', name: 'string' } as const;
    for (const version of ['once', 'again']) {
      await warehouse.load(
        [
          bench.table(
            't',
            columns,
            [
              ['1', 'a'],
              ['2', version],
              ['1', 'b'],
            ],
            { key: ['id'] },
          ),
        ],
        RUN,
        signal,
      );
      expect(await rowsOf(warehouse, 'SELECT id, name FROM t ORDER BY id')).toEqual(['1|b', `2|${version}`]);
    }
    expect(bench.warnings.filter((warning) => warning.startsWith('warehouse_key_repeated'))).toHaveLength(2);
  });

  it('takes another key', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer', code: 'string' } as const;
    await warehouse.load(
      [
        bench.table(
          't',
          columns,
          [
            ['1', 'a'],
            ['2', 'b'],
          ],
          { key: ['id'] },
        ),
      ],
      RUN,
      signal,
    );
    await warehouse.load(
      [
        bench.table(
          't',
          columns,
          [
            ['1', 'a'],
            ['1', 'c'],
          ],
          { key: ['code'] },
        ),
      ],
      RUN,
      signal,
    );
    expect(await rowsOf(warehouse, 'SELECT id, code FROM t ORDER BY code')).toEqual(['1|a', '1|c']);
  });

  it('leaves a table that is not ours as it is, and loads the others', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    await warehouse.load([bench.table('other', { id: 'integer' }, [['1']])], RUN, signal);
    await warehouse.createTable('mine', 'SELECT 1 AS id', RUN, signal);
    const outcomes = await warehouse.load(
      [bench.table('mine', { id: 'integer' }, [['5']]), bench.table('fine', { id: 'integer' }, [['6']])],
      RUN,
      signal,
    );
    expect(outcomes).toMatchObject([{ how: 'refused', error: { code: 'warehouse_foreign_table' } }, { how: 'whole' }]);
    expect(await rowsOf(warehouse, 'SELECT id FROM mine')).toEqual(['1']);
    await expect(warehouse.createTable('fine', 'SELECT 1 AS x', RUN, signal)).rejects.toThrow(/was there before/);
    expect(await rowsOf(warehouse, 'SELECT id FROM fine')).toEqual(['6']);
  });

  it('S15 names from the data are quoted, or shortened where the database cannot have them', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const names = [
      'id',
      'ID',
      'a"b',
      'select',
      'x; DROP TABLE t',
      '_run_id',
      'ctid',
      'ä'.repeat(60),
      `${'ä'.repeat(60)}2`,
      '',
    ];
    const row = names.map((_, i) => `v${i}`);
    const columns = Object.fromEntries(names.map((name) => [name, 'string' as const]));
    await warehouse.load([bench.table('t', columns, [row])], RUN, signal);
    const [found] = await rowsOf(warehouse, 'SELECT * FROM t');
    expect(found!.split('|').slice(0, names.length)).toEqual(row);
    expect(bench.warnings.every((warning) => warning.startsWith('column_renamed'))).toBe(true);
    await warehouse.load([bench.table('t', columns, [row, row])], RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT count(*) FROM t')).toEqual(['2']);
  });

  it('makes a table out of a query, again and again', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    await warehouse.load(
      [
        bench.table('t', { id: 'integer', on: 'boolean' }, [
          ['1', 'true'],
          ['2', 'false'],
        ]),
      ],
      RUN,
      signal,
    );
    await warehouse.createTable('made', 'SELECT id, "on" FROM t', RUN, signal);
    await warehouse.createTable('made', 'SELECT id, "on" FROM t WHERE "on"', RUN, signal);
    expect(await rowsOf(warehouse, 'SELECT * FROM made')).toEqual(['1|true']);
    await warehouse.createTable('made', 'SELECT id + 1 AS other FROM t', RUN, signal);
    expect((await rowsOf(warehouse, 'SELECT * FROM made')).sort()).toEqual(['2', '3']);
  });

  it('reads only, and says where the SQL is wrong', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    await warehouse.load([bench.table('t', { id: 'integer' }, [['1']])], RUN, signal);
    const wrong: [string, number | undefined][] = [
      ['SELECT id\nFORM t', kind === 'sqlite' ? 10 + 5 : 10 + 5],
      ['SELECT id,\n nope FROM t', 12],
      ['SELECT id FROM nowhere', 15],
    ];
    for (const [sql, at] of wrong)
      await expect(rowsOf(warehouse, sql), sql).rejects.toMatchObject({
        name: 'SqlError',
        ...(sql.includes('FORM') ? {} : { at }),
      });
    for (const sql of ['DELETE FROM t', 'DROP TABLE t', 'WITH x AS (SELECT 1) DELETE FROM t'])
      await expect(rowsOf(warehouse, sql), sql).rejects.toMatchObject({ name: 'SqlError' });
    expect(await rowsOf(warehouse, 'SELECT count(*) FROM t')).toEqual(['1']);
  });

  it('orders text by its bytes', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const words = ['b', 'B', 'a', 'Z', 'ä', '_'];
    await warehouse.load(
      [
        bench.table(
          't',
          { w: 'string' },
          words.map((word) => [word]),
        ),
      ],
      RUN,
      signal,
    );
    expect(await rowsOf(warehouse, 'SELECT w FROM t ORDER BY w')).toEqual(['B', 'Z', '_', 'a', 'b', 'ä']);
  });

  it('begins with nothing again where a load was stopped in the middle', async () => {
    const bench = await openBench(kind);
    const warehouse = await bench.open();
    const columns = { id: 'integer' } as const;
    const first = bench.table('a', columns, [['1']], { key: ['id'] });
    await warehouse.load([first], RUN, signal);
    const broken = { ...bench.table('b', columns, [['1']]), files: ['/nowhere/at/all.csv'] };
    const next = bench.table('a', columns, [['2']], { key: ['id'] });
    await expect(warehouse.load([next, broken], RUN, signal)).rejects.toThrow();
    expect(await warehouse.versions()).toEqual(new Map([['a', first.version]]));
    expect(await rowsOf(warehouse, 'SELECT id FROM a')).toEqual(['1']);
  });
});
