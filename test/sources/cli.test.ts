import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { cli, workspace } from '../cli/support.ts';

const CONFIG = `version: 1
sources:
  files: { type: file, base: in }
  db: { type: sql, url: "sqlite:db.sqlite" }
  own: { type: module, module: ./own.mjs, params: { token: "\${MY_TOKEN}" } }
streams:
  a: { source: files, path: "*.csv", write: { csv: out/a.csv } }
  b: { source: db, query: "SELECT id FROM t WHERE day <= {date}", order_by: id, write: { csv: out/b.csv } }
  c: { source: own, write: { csv: out/c.csv } }
publish: { git: false }
`;
const ENV = { MY_TOKEN: 'canary-5151' };
const FILES = {
  'adip.yml': CONFIG,
  'in/x.csv': 'id,name\n1,one\n',
  'own.mjs': 'export default async function* ({ params }) { yield { records: [{ n: params.token.length }] }; }\n',
};

function prepared(): string {
  const folder = workspace(FILES);
  const db = new DatabaseSync(`${folder}/db.sqlite`);
  db.exec("CREATE TABLE t (id integer, day text); INSERT INTO t VALUES (5, '2001-01-01')");
  db.close();
  return folder;
}

describe('the command line with files, databases and modules', () => {
  it('plans, previews, checks and runs them', async () => {
    const folder = prepared();
    const plan = await cli(folder, ['plan'], ENV);
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    expect(plan.stdout).toContain('READ in/*.csv');
    expect(plan.stdout).toContain('SELECT sqlite:db.sqlite');
    expect(plan.stdout).toContain('RUN ./own.mjs');
    expect(plan.stdout).not.toContain('canary-5151');
    for (const [stream, shown] of [
      ['a', 'one'],
      ['b', '5'],
      ['c', '11'],
    ] as const) {
      const { code, stdout } = await cli(folder, ['preview', stream, '--format', 'csv'], ENV);
      expect(code).toBe(0);
      expect(stdout.trimEnd().split('\n').at(-1)).toContain(shown);
    }
    const table = await cli(folder, ['preview', 'a'], ENV);
    expect(table.stdout).toContain('x.csv');
    const doctor = await cli(folder, ['doctor', '--online', '--format', 'json'], ENV);
    const found = (JSON.parse(doctor.stdout).findings as { check: string; level: string; message: string }[])
      .filter(({ check }) => check === 'sources')
      .map(({ level, message }) => `${level} ${message}`);
    expect(found).toEqual([
      'ok a: *.csv is there',
      'ok b: its database answers',
      'ok c: ./own.mjs is there',
      'ok b: its database answers',
      'ok c: ./own.mjs loads',
    ]);
    const run = await cli(folder, ['run'], ENV);
    expect(run.code, run.stderr).toBe(0);
    const dry = await cli(folder, ['run', '--dry-run'], ENV);
    expect(dry.code, dry.stderr).toBe(0);
  });

  it('doctor names what is not there', async () => {
    const folder = workspace({ 'adip.yml': CONFIG });
    const doctor = await cli(folder, ['doctor', '--format', 'json'], ENV);
    const found = (JSON.parse(doctor.stdout).findings as { check: string; level: string; message: string }[])
      .filter(({ check }) => check === 'sources')
      .map(({ message }) => message);
    expect(found).toEqual([
      'a: no file matches *.csv',
      'b: there is no database file db.sqlite',
      'there is no file ./own.mjs',
    ]);
  });

  it('what is wrong in the config is told at its place', async () => {
    const folder = workspace({
      'adip.yml': `version: 1
sources:
  db: { type: sql, url: "mysql://x" }
  pg: { type: sql, url: "postgres://u:canary-6161@h/d" }
  own: { type: module, module: ./own.mjs, retries: 3 }
streams:
  c: { source: pg, query: "SELECT 1", table: x, write: { csv: c.csv } }
  d: { source: own, records_path: x, write: { csv: d.csv } }
`,
    });
    const { code, stderr } = await cli(folder, ['validate']);
    expect(code).toBe(2);
    for (const told of [
      'adip.yml:3:25',
      'postgres://user:password@host/database or sqlite:path',
      'unknown key "retries"',
      'exactly one of query and table',
      'unknown key "records_path"',
    ])
      expect(stderr).toContain(told);
    expect(stderr).not.toContain('canary-6161');
  });

  it('paths, patterns of URLs and templates of queries are judged', async () => {
    const folder = workspace({
      'adip.yml': `version: 1
sources:
  web: { type: file, base: https://example.com }
  up: { type: file, base: ../in }
  own: { type: module, module: /etc/own.mjs }
  pg: { type: sql, url: "postgres://u:p@h/d" }
streams:
  a: { source: up, path: "/x/*.csv", write: { csv: a.csv } }
  b: { source: web, path: "*.csv", write: { csv: b.csv } }
  c: { source: pg, query: "SELECT '{date}', {dat}", write: { csv: c.csv } }
`,
    });
    const { stderr } = await cli(folder, ['validate']);
    expect(stderr).toContain('adip.yml:4:27 sources.up.base: this path leads out of the workspace');
    expect(stderr).toContain('sources.own.module: this path is absolute');
    expect(stderr).toContain('streams.a.path: this path is absolute');
    expect(stderr).toContain('files at a URL cannot be listed');
    expect(stderr).toContain('Write {date} without the quotes.');
    expect(stderr).toContain('nothing fills the template {dat}');
  });
});
