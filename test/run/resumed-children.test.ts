import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cli } from '../cli/support.ts';
import { openWorkspace, QUICK, runHere, type Workspace } from './support.ts';

type Answers = Record<string, object | number>;

async function serve(answers: Answers) {
  const asked: string[] = [];
  const onAsked = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    asked.push(pathname);
    onAsked.get(pathname)?.();
    const found = answers[pathname] ?? 500;
    response
      .writeHead(typeof found === 'number' ? found : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(typeof found === 'object' ? found : []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked, onAsked };
}

const INCREMENTAL = 'incremental: { cursor_field: at, start_param: since, start: 1 }';

const config = (url: string): string => `version: 1
sources:
  api: { type: api, base_url: "${url}", concurrency: 1, auth: { type: login, path: /login, body: { user: a }, token_path: token }, retry: ${QUICK} }
streams:
  teams:
    source: api
    path: /teams
    primary_key: id
    ${INCREMENTAL}
    write: { mode: merge, csv: data/teams.csv }
  games:
    source: api
    for_each: { stream: teams, as: team }
    path: /games/{team.id}
    primary_key: game
    write: { mode: merge, csv: data/games.csv }
    checks: { rows: { min: 1 } }
`;

const linesOf = (workspace: Workspace): string[] => workspace.read('data/games.csv').trimEnd().split('\n').sort();

async function open() {
  const answers: Answers = {
    '/login': { token: 't' },
    '/teams': [1, 2].map((id) => ({ id, at: 1 })),
    '/games/1': [{ game: 'a', score: 1 }],
    '/games/2': [{ game: 'b', score: 1 }],
  };
  const server = await serve(answers);
  const workspace = openWorkspace();
  const run = (options: Parameters<typeof runHere>[2] = {}) => runHere(workspace, config(server.url), options);
  return { answers, ...server, workspace, run };
}

/** The first run of the child, which ends at its second partition. */
async function interrupted() {
  const opened = await open();
  const { answers, onAsked, run, asked } = opened;
  const second = answers['/games/2']!;
  answers['/games/2'] = 401;
  onAsked.set('/games/2', () => {
    answers['/login'] = 401;
  });
  expect((await run()).report.run.status).toBe('partial');
  onAsked.clear();
  Object.assign(answers, { '/login': { token: 't' }, '/games/2': second });
  asked.length = 0;
  return opened;
}

/** The first run of the child, killed as it were just before its data move. */
async function finished() {
  const opened = await open();
  const { workspace } = opened;
  const inTheWay = join(workspace.path, 'data/games.csv');
  const identity = '.adip/work/run.json';
  let kept = '';
  const { report } = await opened.run({
    onEvent: (event) => {
      if (event.type !== 'check' || event.stream !== 'games') return;
      mkdirSync(join(inTheWay, 'x'), { recursive: true });
      kept = workspace.read(identity);
    },
  });
  expect(report.streams[1]!.errors[0]).toMatchObject({ code: 'not_writable' });
  rmSync(inTheWay, { recursive: true });
  workspace.write(identity, kept);
  opened.asked.length = 0;
  return opened;
}

describe('a child that was interrupted in its first run', () => {
  it.each([
    ['interrupted', 'in the same run', interrupted, [], true],
    ['interrupted', 'in a run without it', interrupted, ['teams'], true],
    ['about to land', 'in the same run', finished, [], true],
    ['about to land', 'in a run without it', finished, ['teams'], false],
  ])('%s: misses nothing that its parent changed meanwhile, %s', async (_, __, begin, before, goesOn) => {
    const { answers, asked, run, workspace } = await begin();
    answers['/teams'] = [
      { id: 1, at: 2 },
      { id: 3, at: 2 },
    ];
    answers['/games/1'] = [{ game: 'a', score: 2 }];
    answers['/games/3'] = [{ game: 'c', score: 2 }];
    if (before.length > 0) await run({ streams: before });
    await run();
    if (goesOn) expect(asked, 'it goes on').not.toContain('/games/1');
    await run();
    expect(linesOf(workspace)).toEqual(['a,2', 'b,1', 'c,2', 'game,score']);
    asked.length = 0;
    expect((await run()).report.run.status).toBe('succeeded');
    expect(asked.filter((path) => path.startsWith('/games'))).toEqual([]);
  });

  it.each([
    ['is missing', (workspace: Workspace, file: string) => rmSync(join(workspace.path, file))],
    ['is torn', (workspace: Workspace, file: string) => workspace.write(file, '{"turns":[{"te')],
    ['is of an older build', (workspace: Workspace, file: string) => workspace.write(file, '[{"team.id":1}]')],
    ['is too short', (workspace: Workspace, file: string) => workspace.write(file, '{"version":1,"turns":[]}')],
  ])('starts anew, and says so, where the list of its partitions %s', async (_, damage) => {
    const { answers, asked, run, workspace } = await interrupted();
    damage(workspace, '.adip/work/games/turns.json');
    answers['/teams'] = [0, 1, 2].map((id) => ({ id, at: 1 }));
    answers['/games/0'] = [{ game: 'o', score: 1 }];
    const { report } = await run();
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expect(report.streams[1]!.warnings).toContainEqual(
      expect.objectContaining({ code: 'not_resumed', message: expect.stringContaining('list of its partitions') }),
    );
    expect(asked).toContain('/games/1');
    expect(linesOf(workspace)).toEqual(['a,1', 'b,1', 'game,score', 'o,1']);
  });

  it('is told of single records where it takes several at once', async () => {
    const { answers, onAsked, url, workspace } = await open();
    const text = config(url).replace('as: team }', 'as: team, batch: 2 }');
    answers['/teams'] = [1, 2, 3].map((id) => ({ id, at: 1 }));
    answers['/games/1%2C2'] = [{ game: 'a', score: 1 }];
    answers['/games/3'] = 401;
    onAsked.set('/games/3', () => {
      answers['/login'] = 401;
    });
    await runHere(workspace, text);
    onAsked.clear();
    const news = [{ game: 'c', score: 1 }];
    Object.assign(answers, { '/login': { token: 't' }, '/games/3': news, '/teams': [{ id: 1, at: 2 }] });
    await runHere(workspace, text, { streams: ['teams'] });
    await runHere(workspace, text);
    expect(JSON.parse(workspace.read('.adip/games.json')).pending).toEqual([{ 'team.id': 1 }, { 'team.id': 2 }]);
  });

  it('goes on where the plan says', async () => {
    const { url, workspace } = await interrupted();
    workspace.write('adip.yml', config(url));
    const { stdout } = await cli(workspace.path, ['plan']);
    expect(stdout).toContain('goes on  at team.id=2 (an interrupted run)');
  });

  it('starts anew where it is told to ask for something else than before', async () => {
    const { asked, run } = await interrupted();
    const { report } = await run({ fullRefresh: true });
    expect(report.streams[1]!.warnings).toContainEqual(expect.objectContaining({ code: 'not_resumed' }));
    expect(asked).toContain('/games/1');
  });
});
