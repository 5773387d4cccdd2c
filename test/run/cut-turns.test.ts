import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspace, QUICK, runHere } from './support.ts';

/** Teams, and of each five games in pages of two, from `since` on. */
async function openGames() {
  const asked: string[] = [];
  const teams = [{ id: 1, at: 1 }];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://host');
    asked.push(pathname);
    const team = Number(pathname.split('/')[2]);
    const page = Number(searchParams.get('page') ?? 1);
    const since = Number(searchParams.get('since') ?? 0);
    const all = [1, 2, 3, 4, 5].filter((at) => at >= since).map((at) => ({ game: `${team}-${at}`, at }));
    const data = pathname === '/teams' ? teams.filter(({ at }) => at >= since) : all.slice(page * 2 - 2, page * 2);
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data, pages: pathname === '/teams' ? 1 : Math.ceil(all.length / 2) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked, teams };
}

const INCREMENTAL = 'incremental: { cursor_field: at, start_param: since, start: 1 }';

const config = (url: string, child: string): string => `version: 1
sources:
  api: { type: api, base_url: "${url}", retry: ${QUICK} }
streams:
  teams:
    source: api
    path: /teams
    records_path: data
    primary_key: id
    ${INCREMENTAL}
    write: { mode: merge, csv: data/teams.csv }
  games:
    source: api
    for_each: { stream: teams, as: team }
    path: /games/{team.id}
    records_path: data
    paginator: { type: page_number, page_param: page, total_pages_path: pages, max_pages: 1 }
    primary_key: game
    write: { mode: merge, csv: data/games.csv }
    ${child}
`;

const GAMES = ['1-1', '1-2', '1-3', '1-4', '1-5'];

describe('a partition that max_pages ends', () => {
  it('stays due where its cursor moves on, until all of it is there', async () => {
    const { url, asked } = await openGames();
    const workspace = openWorkspace();
    const run = () => runHere(workspace, config(url, INCREMENTAL));
    const games = () =>
      workspace
        .read('data/games.csv')
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]);
    const first = await run();
    expect(first.report.streams[1]!.warnings).toContainEqual(
      expect.objectContaining({
        code: 'max_pages',
        message: 'max_pages ended a partition of games before the end: team.id=1',
        remedy: expect.stringContaining('The next run goes on'),
      }),
    );
    expect(games()).toEqual(GAMES.slice(0, 2));
    for (const count of [3, 4, 5]) {
      await run();
      expect(games()).toEqual(GAMES.slice(0, count));
    }
    asked.length = 0;
    expect((await run()).report.run.status).toBe('succeeded');
    expect(asked, 'nothing is due any more').toEqual(['/teams']);
  });

  it('is told, and not asked for the same pages in every run, where it has no cursor', async () => {
    const { url, asked, teams } = await openGames();
    const workspace = openWorkspace();
    const text = config(url, '');
    await runHere(workspace, text);
    teams.splice(0, 1, { id: 1, at: 2 });
    const { report } = await runHere(workspace, text);
    expect(report.streams[1]!.warnings).toContainEqual(
      expect.objectContaining({
        code: 'max_pages',
        remedy: 'Raise max_pages: what lies behind is not asked for until then, not even in the next run.',
      }),
    );
    asked.length = 0;
    await runHere(workspace, text);
    expect(asked).toEqual(['/teams']);
    await runHere(workspace, text.replace('max_pages: 1', 'max_pages: 9'));
    expect(workspace.read('data/games.csv').trimEnd().split('\n')).toHaveLength(6);
  });

  it('is no partition whose other rows are gone', async () => {
    const { url } = await openGames();
    const workspace = openWorkspace();
    const text = config(url, '')
      .replace(INCREMENTAL, '')
      .replace('csv: data/games.csv', 'csv: data/games.csv, deleted: delete, max_deleted: 100%');
    await runHere(workspace, text.replace('max_pages: 1', 'max_pages: 9'));
    const { report } = await runHere(workspace, text);
    expect(report.streams[1]!.warnings).toContainEqual(expect.objectContaining({ code: 'not_deleted' }));
    expect(workspace.read('data/games.csv').trimEnd().split('\n')).toHaveLength(6);
  });
});
