import { describe, expect, it } from 'vitest';
import { InvalidConfigError, parseConfig } from '../../src/config/index.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { tablesDefined, tablesRead } from '../../src/warehouse/sql-text.ts';

const config = (transforms: string, more = '') => `version: 1
sources: { api: { type: api, base_url: "https://api.example.com" } }
streams:
  teams: { source: api, path: /teams, write: { csv: data/teams.csv } }
${more}
transforms:
${transforms}
`;

function problems(text: string): string[] {
  try {
    parseConfig(text, { file: 'adip.yml', env: {}, secrets: createSecrets() });
    return [];
  } catch (thrown) {
    if (!(thrown instanceof InvalidConfigError)) throw thrown;
    return thrown.problems.map(({ path, code, message }) => `${path} ${code}: ${message}`);
  }
}

describe('rules of transforms', () => {
  it.each([
    ['- { name: a, sql: SELECT 1 }', 'transforms[0] missing_key: the transform a has no target'],
    ['- { name: a, sql: DELETE FROM teams, csv: a.csv }', 'expected SELECT or WITH, found DELETE, in line 1, column 1'],
    [
      '- { name: a, sql: "SELECT 1; DROP TABLE teams", csv: a.csv }',
      'there is a second statement, in line 1, column 11',
    ],
    [
      '- { name: a, sql: "WITH x AS (DELETE FROM teams RETURNING *) SELECT * FROM x", csv: a.csv }',
      'DELETE is refused',
    ],
    [
      '- { name: a, sql: SELECT * FROM b, table: a }\n- { name: b, sql: SELECT * FROM a, table: b }',
      'cycle: the transforms wait for each other: a → b → a',
    ],
    ['- { name: a, sql: SELECT * FROM a, table: a }', 'cycle: the transform a reads its own table'],
    [
      '- { name: a, sql: SELECT * FROM b, csv: a.csv }\n- { name: b, sql: SELECT 1, csv: b.csv }',
      'no_table: a reads b, which is a transform without a table',
    ],
    ['- { name: teams, sql: SELECT 1, csv: a.csv }', 'name_clash: a stream is called "teams" already'],
    ['- { name: a, sql: SELECT 1, table: Teams }', 'name_clash: two tables would be called "Teams" and "teams"'],
    ['- { name: a, sql: SELECT 1, table: _adip_streams }', 'no table can be called "_adip_streams"'],
    ['- { name: a, sql: SELECT 1, csv: data/teams.csv }', 'output_clash'],
  ])('%s', (transforms, message) => {
    const found = problems(config(transforms.replace(/^/gm, '  ')));
    expect(found.join('\n')).toContain(message);
  });

  it('lets all else pass', () => {
    const sql = `
      -- a comment; with FROM nowhere
      WITH a AS (SELECT ';' AS x, "from" FROM teams) SELECT * FROM a, (SELECT 1) AS one JOIN teams t ON t.x = a.x;`;
    const text = config(
      `  - { name: a, sql: ${JSON.stringify(sql)}, table: a, csv: a.csv }`,
      'warehouse: { sqlite: w.sqlite }',
    );
    expect(problems(text)).toEqual([]);
  });

  it('wants a URL of PostgreSQL, and does not show its password', () => {
    const found = problems(config('  []', 'warehouse: { postgres: "mysql://u:hush@h/d" }'));
    expect(found.join()).toContain('expected a URL such as postgres://');
    expect(found.join()).not.toContain('hush');
  });
});

describe('tables that a statement reads', () => {
  it.each([
    ['SELECT * FROM a', ['a']],
    ['select * from a, "B c" as x, (select * from d) e join [f] on x.from_ = 1', ['a', 'B c', 'd', 'f']],
    [
      "SELECT ' from x ' FROM a -- from y\n LEFT JOIN b USING (c, d) WHERE e IN (SELECT f FROM g) ORDER BY h, i",
      ['a', 'b', 'g'],
    ],
    ['SELECT a IS DISTINCT FROM b FROM c', ['c']],
    ['SELECT * FROM main.a AS x CROSS JOIN b', ['a', 'b']],
    ['SELECT EXTRACT(year FROM t) FROM a UNION ALL SELECT 1, z FROM c', ['t', 'a', 'c']],
  ])('%s', (sql, tables) => {
    expect(tablesRead(sql)).toEqual(tables);
  });

  it('knows what a WITH defines', () => {
    expect(
      tablesDefined('WITH RECURSIVE a(x, y) AS (SELECT 1), b AS MATERIALIZED (SELECT 2) SELECT * FROM a, b'),
    ).toEqual(['a', 'b']);
  });
});
