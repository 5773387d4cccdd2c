import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLand, type Landing, type LandingFile, land } from '../../src/run/landing/landing.ts';
import { type Coding, decode, encode } from '../../src/sinks/codec.ts';
import { rulesOf } from '../../src/sinks/merge-rules.ts';
import { writeOptionsSchema } from '../../src/sinks/options.ts';
import { type RebasePlan, rebaseCsv } from '../../src/sinks/rebase.ts';
import { openWorkspace } from './support.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A landing of two new files, one that stays and one that goes, with the files that it finds. */
function prepare() {
  const { path: workspace } = openWorkspace();
  mkdirSync(join(workspace, 'data'), { recursive: true });
  mkdirSync(join(workspace, '.adip/work'), { recursive: true });
  const at = (name: string): string => join(workspace, 'data', name);
  const staged = (name: string): string => join(workspace, '.adip/work', name);
  const before = { 'a.csv': 'old a', 'kept.csv': 'kept', 'gone.csv': 'old gone' };
  for (const [name, text] of Object.entries(before)) writeFileSync(at(name), text);
  for (const name of ['a.csv', 'b.csv']) writeFileSync(staged(name), `new ${name}`);
  const coding: Coding = { format: 'csv', gzip: false, compression: 'none' };
  const rebase: RebasePlan = { mode: 'merge', key: ['id'], sortBy: [], fill: '', coding, types: {}, news: undefined };
  const file = (name: string, more: Partial<LandingFile>): LandingFile => ({
    path: `data/${name}`,
    format: 'csv',
    from: staged(name),
    sha256: hash(`new ${name}`),
    base: name in before ? hash(before[name as keyof typeof before]) : undefined,
    bytes: 4,
    rows: 1,
    contentType: 'text/csv',
    contentEncoding: undefined,
    rebase,
    ...more,
  });
  const landing: Landing = {
    stream: 'items',
    files: [
      file('a.csv', {}),
      file('b.csv', {}),
      file('gone.csv', { from: undefined, sha256: '', gone: true }),
      file('kept.csv', { from: undefined, sha256: hash('kept'), untouched: true }),
    ],
    news: staged('news.csv'),
    changes: { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] },
    bookmarkPath: '.adip/items.json',
    bookmark: { stream: 'items', fingerprint: 'f', columns: [], dead_letters: [] } as never,
    due: [],
  };
  return { workspace, landing, at, staged };
}

describe('a landing of several files', () => {
  /** What a process that was killed has done of it so far. */
  const stops: [string, (place: ReturnType<typeof prepare>) => void][] = [
    ['before the first file', () => {}],
    [
      'after the first file',
      ({ at, staged }) => {
        copyFileSync(staged('a.csv'), at('a.csv'));
        rmSync(staged('a.csv'));
      },
    ],
    [
      'after all files',
      ({ landing, workspace }) => {
        land(landing, workspace, join(workspace, 'scratch'));
        rmSync(join(workspace, '.adip/items.json'));
      },
    ],
    [
      'at its end',
      ({ landing, workspace }) => {
        land(landing, workspace, join(workspace, 'scratch'));
      },
    ],
  ];

  it.each(stops)('that was killed %s is finished by the next run', async (_, stop) => {
    const place = prepare();
    const { workspace, landing, at } = place;
    stop(place);
    expect(await canLand(landing, workspace)).toBe(true);
    const artifacts = land(landing, workspace, join(workspace, 'scratch'));
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('new a.csv');
    expect(readFileSync(at('b.csv'), 'utf8')).toBe('new b.csv');
    expect(readFileSync(at('kept.csv'), 'utf8')).toBe('kept');
    expect(existsSync(at('gone.csv'))).toBe(false);
    expect(artifacts.map(({ path, gone = false }) => [path, gone])).toEqual([
      ['data/a.csv', false],
      ['data/b.csv', false],
      ['data/gone.csv', true],
      ['data/kept.csv', false],
      ['.adip/items.json', false],
    ]);
  });

  it.each(['a.csv', 'b.csv', 'gone.csv', 'kept.csv'])('is made anew where somebody else changed %s', async (name) => {
    const { workspace, landing, at } = prepare();
    writeFileSync(at(name), 'of somebody else');
    expect(await canLand(landing, workspace)).toBe(false);
  });
});

describe.each(['csv', 'ndjson', 'parquet'] as const)('a push race over %s', (format) => {
  const coding: Coding = { format, gzip: false, compression: 'snappy' };
  const types = { id: 'integer', v: 'string' } as const;

  const race = async (mode: 'merge' | 'append' | 'scd2', news: string | undefined, key: string[], more = {}) => {
    const folder = join(openWorkspace().path, 'race');
    mkdirSync(folder, { recursive: true });
    const make = async (name: string, csv: string): Promise<string> => {
      writeFileSync(join(folder, `${name}.csv`), csv);
      return encode(join(folder, `${name}.csv`), coding, join(folder, name), { types, fill: '' });
    };
    const base = await make('base', 'id,v\n1,a\n');
    const ours = await make('ours', 'id,v\n1,a\n2,ours\n');
    const theirs = await make('theirs', 'id,v\n1,theirs\n3,c\n');
    if (news !== undefined) writeFileSync(join(folder, 'news.csv'), news);
    const rules = rulesOf(writeOptionsSchema.parse({ mode, csv: 'x.csv' }), 0);
    const plan: RebasePlan = {
      mode,
      key,
      sortBy: [],
      fill: '',
      coding,
      types,
      rules,
      news: news === undefined ? undefined : join(folder, 'news.csv'),
      ...more,
    };
    const out = join(folder, `out.${format}`);
    await rebaseCsv({ base, ours, theirs, out }, plan, join(folder, 'scratch'));
    return readFileSync((await decode(out, coding, join(folder, 'back'), { fill: '' }))!, 'utf8');
  };

  it('puts our news into theirs', async () => {
    expect(await race('merge', 'id,v\n2,ours\n', ['id'])).toBe('id,v\n1,theirs\n2,ours\n3,c\n');
  });

  it('tells what is ours by what we started from, where the news are gone, or are not all of it', async () => {
    const whole = 'id,v\n1,theirs\n2,ours\n3,c\n';
    expect(await race('merge', undefined, ['id'])).toBe(whole);
    expect(await race('merge', undefined, ['id'], { news: '/nowhere/news.csv' })).toBe(whole);
    expect(await race('merge', 'id,v\n', ['id'], { base: 'that of a landing that nobody pushed' })).toBe(whole);
    const gone = rulesOf(writeOptionsSchema.parse({ mode: 'merge', csv: 'x.csv', deleted: 'delete' }), 0);
    expect(await race('merge', 'id,v\n', ['id'], { rules: gone, went: '/nowhere/went.csv' })).toBe(whole);
    expect(await race('append', undefined, [], { news: '/nowhere/news.csv' })).toBe('id,v\n1,theirs\n3,c\n2,ours\n');
    const history = race('scd2', undefined, ['id'], { news: '/nowhere/news.csv' });
    await expect(history).rejects.toMatchObject({
      code: 'rebase_impossible',
      remedy: expect.stringContaining('git pull'),
    });
  });

  it('adds the rows that we appended, where they are not told from the others', async () => {
    expect(await race('append', undefined, [])).toBe('id,v\n1,theirs\n3,c\n2,ours\n');
  });
});
