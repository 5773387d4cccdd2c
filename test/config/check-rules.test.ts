import { describe, expect, it } from 'vitest';
import { problemsOf } from './samples.ts';

const config = (stream: string) => `version: 1
sources:
  api: { type: api, base_url: https://api.example.com }
  web: { type: site, base_url: https://example.com }
streams:
  teams: { source: web, start: /teams, items: li, fields: { team_id: "b", name: "i" }, write: { csv: teams.csv } }
  items:
    source: api
    path: /items
${stream.replace(/^/gm, '    ')}
`;
const CSV = 'write: { csv: items.csv }';

const cases: readonly (readonly [what: string, stream: string, place: string, message: RegExp])[] = [
  [
    'quarantine of the number of rows',
    `${CSV}\nchecks: { rows: { min: 1, on_fail: quarantine } }`,
    '11:40',
    /expected one of fail, warn, found "quarantine"/,
  ],
  [
    'quarantine of a whole column',
    `${CSV}\nchecks: { columns: { a: { unique: true, on_fail: quarantine } } }`,
    '11:54',
    /unique judges the column as a whole/,
  ],
  [
    'quarantine of freshness',
    `${CSV}\nchecks: { columns: { a: { freshness: 2d, on_fail: quarantine } } }`,
    '11:55',
    /freshness judges/,
  ],
  [
    'bounds that exclude each other',
    `${CSV}\nchecks: { columns: { a: { min: 5, max: 3 } } }`,
    '11:44',
    /max lies below min/,
  ],
  ['bounds of two kinds', `${CSV}\nchecks: { columns: { a: { min: 5, max: "2026-01-01" } } }`, '11:44', /of one kind/],
  ['a bound that is none', `${CSV}\nchecks: { columns: { a: { min: soon } } }`, '11:36', /a number or a date/],
  [
    'lengths that exclude each other',
    `${CSV}\nchecks: { columns: { a: { min_length: 5, max_length: 3 } } }`,
    '11:58',
    /max_length lies below/,
  ],
  [
    'a pattern that is none',
    `${CSV}\nchecks: { columns: { a: { pattern: "(" } } }`,
    '11:40',
    /not a regular expression/,
  ],
  [
    'an unknown key of a block in a list',
    `${CSV}\nchecks: { columns: { a: [{ mim: 5 }] } }`,
    '11:32',
    /unknown key "mim"/,
  ],
  [
    'SQL that is not whole',
    `${CSV}\nchecks: { expressions: [{ name: a, sql: "price > (1" }] }`,
    '11:45',
    /a parenthesis is not closed at position 9/,
  ],
  [
    'two checks of one name',
    `${CSV}\nchecks: { expressions: [{ name: a, sql: "1" }, { name: a, sql: "2" }] }`,
    '11:60',
    /called "a" already/,
  ],
  [
    'a query without a limit',
    `${CSV}\nchecks: { queries: [{ name: a, query: SELECT 1 }] }`,
    '11:25',
    /at least one of min, max and equals/,
  ],
  [
    'a query that is none',
    `${CSV}\nchecks: { queries: [{ name: a, query: DELETE FROM items, min: 1 }] }`,
    '11:43',
    /in line 1, column 1 of the SQL/,
  ],
  [
    'a path for rows that nothing takes out',
    'write: { csv: items.csv, quarantine: bad.csv }',
    '10:42',
    /no check takes rows out/,
  ],
  [
    'a path that another stream writes',
    'write: { csv: items.csv, quarantine: teams.csv }\nchecks: { columns: { a: { min: 1, on_fail: quarantine } } }',
    '10:42',
    /written by streams\.teams\.write\.csv/,
  ],
  [
    'a path that is no CSV file',
    'write: { csv: items.csv, quarantine: bad.json }\nchecks: { columns: { a: { min: 1, on_fail: quarantine } } }',
    '10:42',
    /does not end in/,
  ],
  [
    'a path with an unknown name',
    'write: { csv: items.csv, quarantine: "bad-{steam}.csv" }\nchecks: { columns: { a: { min: 1, on_fail: quarantine } } }',
    '10:42',
    /\{steam\}/,
  ],
  ['a reference to no stream', `${CSV}\nreferences: { a: team.team_id }`, '11:22', /no stream is called "team"/],
  [
    'a reference to a column that is not there',
    `${CSV}\nreferences: { a: teams.id }`,
    '11:22',
    /teams: no field is called "id"/,
  ],
  [
    'a reference with an unknown key',
    `${CSV}\nreferences: { a: { too: teams.team_id } }`,
    '11:19',
    /unknown key "too"|"to" is missing/,
  ],
  [
    'a reference that quarantines',
    `${CSV}\nreferences: { a: { to: teams.team_id, on_fail: quarantine } }`,
    '11:52',
    /expected one of warn, fail/,
  ],
  ['a contract that is none', `${CSV}\nschema: { contract: freze }`, '11:25', /expected/],
  [
    'a contract of an unknown aspect',
    `${CSV}\nschema: { contract: { new_colums: freeze } }`,
    '11:27',
    /unknown key "new_colums"/,
  ],
  ['a type that is none', `${CSV}\nschema: { columns: { a: int } }`, '11:29', /expected one of integer/],
  [
    'a declared column that is taken away',
    `${CSV}\nremove: [a]\nschema: { columns: { a: integer } }`,
    '12:29',
    /taken away by `remove`/,
  ],
];

const placeOf = ({ position }: { position?: { line: number; column: number } | undefined }): string =>
  `${position?.line}:${position?.column}`;

describe('checks, references and schema', () => {
  it.each(cases)('%s', (_, stream, place, message) => {
    const problems = problemsOf(config(stream));
    const told = problems.find((problem) => message.test(problem.message));
    expect(told, JSON.stringify(problems.map((problem) => `${placeOf(problem)} ${problem.message}`))).toBeDefined();
    expect(placeOf(told!)).toBe(place);
  });
});
