import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspace, QUICK, runHere, type Workspace } from './support.ts';
import { serveRows } from './table-server.ts';

type Row = Readonly<Record<string, string | number>>;

/** Serves what stands in `rows`, by path, a number as a status, and answers 500 where nothing does. */
async function serve(rows: Record<string, Row | readonly Row[] | number>) {
  const asked: string[] = [];
  const onAsked = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    asked.push(pathname);
    onAsked.get(pathname)?.();
    const found = rows[pathname];
    const status = typeof found === 'number' ? found : found ? 200 : 500;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(typeof found === 'object' ? found : []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked, onAsked };
}

const INCREMENTAL = 'incremental: { cursor_field: at, start_param: since, start: 1 }';

const config = (url: string, child: string, more = ''): string => `version: 1
sources:
  api: { type: api, base_url: "${url}", retry: ${QUICK} }
streams:
  teams:
    source: api
    path: /teams
    primary_key: id
    ${INCREMENTAL}
    write: { mode: merge, csv: data/teams.csv }
${more}
  games:
    source: api
    ${child}
`;

const bookmarkOf = (workspace: Workspace, stream: string) => JSON.parse(workspace.read(`.adip/${stream}.json`));

const linesOf = (workspace: Workspace, file: string): string[] => workspace.read(file).trimEnd().split('\n').sort();

describe('a child of an incremental stream', () => {
  it('that replaces its rows runs for all records, not only for those that changed', async () => {
    const rows: Record<string, Row[]> = {
      '/teams': [
        { id: 1, at: 1 },
        { id: 2, at: 1 },
      ],
      '/games/1': [{ team: 1, game: 'a' }],
      '/games/2': [{ team: 2, game: 'b' }],
    };
    const { url } = await serve(rows);
    const workspace = openWorkspace();
    const child =
      'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    write: { mode: replace, csv: data/games.csv }';
    await runHere(workspace, config(url, child));
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['1,a', '2,b', 'team,game']);
    rows['/teams'] = [{ id: 2, at: 2 }];
    rows['/games/2'] = [{ team: 2, game: 'c' }];
    const { report } = await runHere(workspace, config(url, child));
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['1,a', '2,c', 'team,game']);
  });

  it('that appends asks again for the partitions that failed', async () => {
    const rows: Record<string, Row[]> = {
      '/teams': [{ id: 1, at: 1 }],
      '/games/1': [{ team: 1, game: 'a' }],
    };
    const { url } = await serve(rows);
    const workspace = openWorkspace();
    const child =
      'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    write: { mode: append, csv: data/games.csv }';
    await runHere(workspace, config(url, child));
    rows['/teams'] = [
      { id: 2, at: 2 },
      { id: 3, at: 2 },
    ];
    rows['/games/3'] = [{ team: 3, game: 'c' }];
    const failed = await runHere(workspace, config(url, child));
    expect(failed.report.run.status).toBe('partial');
    rows['/games/2'] = [{ team: 2, game: 'b' }];
    const { report } = await runHere(workspace, config(url, child));
    expect(report.run.status).toBe('succeeded');
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['1,a', '2,b', '3,c', 'team,game']);
  });

  it('and of another one runs for each new record of either with all of the other', async () => {
    const rows: Record<string, Row[]> = {
      '/teams': [{ id: 1, at: 1 }],
      '/seasons': [{ year: 2024, at: 1 }],
      '/games/1/2024': [{ game: 'a' }],
    };
    const { url, asked } = await serve(rows);
    const workspace = openWorkspace();
    const seasons = `  seasons:
    source: api
    path: /seasons
    primary_key: year
    ${INCREMENTAL}
    write: { mode: merge, csv: data/seasons.csv }`;
    const child =
      'for_each: [{ stream: teams, as: team }, { stream: seasons, as: season }]\n    path: /games/{team.id}/{season.year}\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';
    await runHere(workspace, config(url, child, seasons));
    rows['/teams'] = [{ id: 2, at: 2 }];
    rows['/games/2/2024'] = [{ game: 'b' }];
    asked.length = 0;
    const second = await runHere(workspace, config(url, child, seasons));
    expect(second.report.run.status).toBe('succeeded');
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a', 'b', 'game']);
    expect(asked).not.toContain('/games/1/2024');
    rows['/seasons'] = [{ year: 2025, at: 2 }];
    rows['/games/1/2025'] = [{ game: 'c' }];
    rows['/games/2/2025'] = [{ game: 'd' }];
    await runHere(workspace, config(url, child, seasons));
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a', 'b', 'c', 'd', 'game']);
  });

  it('that takes several at once takes those that are due as a list, too', async () => {
    const rows: Record<string, Row[]> = {
      '/teams': [{ id: 1, at: 1 }],
      '/games': [{ game: 'a' }],
    };
    const { url } = await serve(rows);
    const workspace = openWorkspace();
    const child =
      'for_each: { stream: teams, as: team, batch: 10 }\n    path: /games\n    method: POST\n    body: { ids: "{team.id}" }\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';
    await runHere(workspace, config(url, child));
    rows['/teams'] = [
      { id: 2, at: 2 },
      { id: 3, at: 2 },
    ];
    const { report } = await runHere(workspace, config(url, child));
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expect(report.streams.find(({ name }) => name === 'games')!.pages_requested).toBe(1);
    expect(bookmarkOf(workspace, 'games').pending).toBeUndefined();
  });

  it('of which a backfill asked for a stretch asks for the rest in the next run', async () => {
    const rows: Record<string, Row[]> = { '/teams': [{ id: 1, at: 1 }], '/games/1': [{ game: 'a', at: 1 }] };
    const { url, asked } = await serve(rows);
    const workspace = openWorkspace();
    const child = `for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    ${INCREMENTAL}\n    write: { mode: merge, csv: data/games.csv }`;
    await runHere(workspace, config(url, child), { to: '1' });
    rows['/games/1'] = [{ game: 'b', at: 2 }];
    await runHere(workspace, config(url, child));
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a,1', 'b,2', 'game,at']);
    asked.length = 0;
    await runHere(workspace, config(url, child));
    expect(asked).toEqual(['/teams']);
  });

  it('that goes on where it failed asks again for what its parent changed meanwhile', async () => {
    const rows: Record<string, Row | Row[] | number> = {
      '/login': { token: 't' },
      '/teams': [
        { id: 1, at: 1 },
        { id: 2, at: 1 },
      ],
      '/games/1': [{ game: 'a', score: 1 }],
      '/games/2': [{ game: 'b', score: 1 }],
    };
    const { url, asked, onAsked } = await serve(rows);
    const workspace = openWorkspace();
    const child =
      'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';
    const text = config(url, child).replace(
      'retry:',
      'concurrency: 1, auth: { type: login, path: /login, body: { user: a }, token_path: token }, retry:',
    );
    await runHere(workspace, text);
    rows['/teams'] = [
      { id: 1, at: 2 },
      { id: 2, at: 2 },
    ];
    rows['/games/1'] = [{ game: 'a', score: 2 }];
    rows['/games/2'] = 401;
    onAsked.set('/games/2', () => {
      rows['/login'] = 401;
    });
    const failed = await runHere(workspace, text);
    expect(failed.report.streams.find(({ name }) => name === 'games')!.status).toBe('failed');
    rows['/login'] = { token: 't' };
    onAsked.clear();
    rows['/teams'] = [{ id: 1, at: 3 }];
    rows['/games/1'] = [{ game: 'a', score: 3 }];
    rows['/games/2'] = [{ game: 'b', score: 2 }];
    asked.length = 0;
    await runHere(workspace, text);
    expect(asked, 'it goes on').not.toContain('/games/1');
    await runHere(workspace, text);
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a,3', 'b,2', 'game,score']);
    asked.length = 0;
    await runHere(workspace, text);
    expect(asked.filter((path) => path.startsWith('/games'))).toEqual([]);
  });
});

describe('a child that was taken out of the config', () => {
  it('misses nothing of what its parent changed meanwhile when it is put in again', async () => {
    const rows: Record<string, Row[]> = {
      '/teams': [1, 2].map((id) => ({ id, at: 1 })),
      '/games/1': [{ game: 'a', score: 1 }],
      '/games/2': [{ game: 'b', score: 1 }],
    };
    const { url, asked } = await serve(rows);
    const workspace = openWorkspace();
    const child =
      'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';
    const text = config(url, child);
    await runHere(workspace, text);
    rows['/teams'] = [{ id: 1, at: 2 }];
    rows['/games/1'] = [{ game: 'a', score: 2 }];
    await runHere(workspace, text.slice(0, text.indexOf('  games:')));
    rows['/teams'] = [];
    await runHere(workspace, text, { streams: ['teams'] });
    await runHere(workspace, text);
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a,2', 'b,1', 'game,score']);
    asked.length = 0;
    await runHere(workspace, text);
    expect(asked).toEqual(['/teams']);
  });
});

describe('a file to which changes are added', () => {
  const child =
    'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';

  it('is read anew as a whole where it was taken away, parent and child alike', async () => {
    const { url } = await serve({
      '/teams': [1, 2].map((id) => ({ id, at: id })),
      '/games/1': [{ game: 'a' }],
      '/games/2': [{ game: 'b' }],
    });
    const workspace = openWorkspace();
    await runHere(workspace, config(url, child));
    for (const stream of ['teams', 'games']) rmSync(join(workspace.path, `data/${stream}.csv`));
    const { report } = await runHere(workspace, config(url, child));
    for (const { warnings } of report.streams)
      expect(warnings).toContainEqual(expect.objectContaining({ code: 'target_missing' }));
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a', 'b', 'game']);
    const again = await runHere(workspace, config(url, child));
    expect(again.report.streams.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('is another one on another day: its name says so', async () => {
    const { url } = await serve({ '/teams': [{ id: 1, at: 1 }] });
    const workspace = openWorkspace();
    const dated = config(url, child).replace('data/teams.csv', '"data/teams_{timestamp}.csv"');
    await runHere(workspace, dated, { streams: ['teams'] });
    rmSync(join(workspace.path, 'data'), { recursive: true });
    const { report } = await runHere(workspace, dated, { streams: ['teams'] });
    expect(report.streams[0]!.warnings).toEqual([]);
  });
});

describe('a partition that was lost', () => {
  const child =
    'for_each: { stream: teams, as: team }\n    path: /games/{team.id}\n    primary_key: game\n    write: { mode: merge, csv: data/games.csv }';

  async function loseOne(text: (url: string) => string, more: Row = {}) {
    const rows: Record<string, Row[]> = {
      '/teams': [
        { id: 1, at: 1, ...more },
        { id: 2, at: 1, ...more },
      ],
      '/games/1': [{ game: 'a' }],
    };
    const { url, asked } = await serve(rows);
    const workspace = openWorkspace();
    const run = () => runHere(workspace, text(url));
    expect((await run()).report.run.status).toBe('partial');
    rows['/teams'] = [{ id: 1, at: 1 }];
    asked.length = 0;
    return { run, asked, rows, workspace };
  }

  it('is no loss any more where its parent no longer has it', async () => {
    const { run, asked, workspace } = await loseOne((url) => config(url, child).replace(INCREMENTAL, ''));
    const { report } = await run();
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expect(asked).not.toContain('/games/2');
    expect(bookmarkOf(workspace, 'games').dead_letters).toEqual([]);
  });

  it.each([
    ['does not count any more', [{ id: 2, at: 2, gone: 'yes' }], 'succeeded', []],
    ['is called by a text now', [{ id: 'x', at: 2, gone: 'yes' }], 'partial', ['/games/2']],
  ])(
    'is asked for as long as its record in an incremental parent counts: one that %s',
    async (_, news, status, asks) => {
      const where = child.replace('as: team', `as: team, where: "coalesce(gone, '') <> 'yes'"`);
      const { run, asked, rows } = await loseOne((url) => config(url, where), { gone: 'no' });
      rows['/teams'] = news;
      expect((await run()).report.run.status).toBe(status);
      expect(asked.filter((path) => path !== '/teams')).toEqual(expect.arrayContaining(asks));
      expect(asked.includes('/games/2')).toBe(asks.length > 0);
    },
  );

  it('stays one where its parent tells of changes only', async () => {
    const { run, rows, workspace } = await loseOne((url) => config(url, child));
    rows['/games/2'] = [{ game: 'b' }];
    expect((await run()).report.run.status).toBe('succeeded');
    expect(linesOf(workspace, 'data/games.csv')).toEqual(['a', 'b', 'game']);
  });
});

describe('a parent whose ids become texts', () => {
  it('leaves the cursors of the partitions that were there', async () => {
    const tables: Record<string, readonly Row[]> = { box7: [{ id: 1, u: 5 }], boxA7: [{ id: 3, u: 3 }] };
    const asked: string[] = [];
    const text = `version: 1
sources: { api: { type: api, base_url: "${await serveRows(tables, asked)}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
    primary_key: id
    write: { mode: merge, csv: data/items.csv }
  boxes:
    source: api
    for_each: { stream: items, as: i }
    path: /box{i.id}
    paginator: { type: single_page }
    include: { item: "{i.id}" }
    incremental: { cursor_field: u, start_param: since, start: 0 }
    primary_key: [item, id]
    write: { mode: merge, csv: data/boxes.csv }
`;
    const workspace = openWorkspace();
    tables['items'] = [{ id: 7 }];
    await runHere(workspace, text);
    tables['items'] = [{ id: 7 }, { id: 'A7' }];
    for (const before of ['0', '3']) {
      asked.length = 0;
      await runHere(workspace, text);
      expect(asked.toSorted()).toEqual(['/box7?since=5', `/boxA7?since=${before}`, '/items']);
    }
    const { cursors } = JSON.parse(workspace.read('.adip/boxes.json'));
    expect(cursors).toEqual({ '[["i.id","7"]]': '5', '[["i.id","A7"]]': '3' });
  });
});
