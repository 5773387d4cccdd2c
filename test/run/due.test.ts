import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellChildren, withDue } from '../../src/run/turns/due.ts';
import { type Bookmark, formatBookmark } from '../../src/stores/bookmark.ts';
import { openWorkspace } from './support.ts';

const CHILD: Bookmark = { stream: 'games', fingerprint: 'f', columns: ['id'], dead_letters: [] };

function openChild() {
  const { path: workspace } = openWorkspace();
  const path = '.adip/games.json';
  mkdirSync(join(workspace, '.adip'));
  const write = (bookmark: Bookmark): void => writeFileSync(join(workspace, path), formatBookmark(bookmark));
  const read = (): Bookmark => JSON.parse(readFileSync(join(workspace, path), 'utf8'));
  const tell = (id: string, ...teams: number[]) =>
    tellChildren('teams', [{ stream: 'games', path, id, values: teams.map((team) => ({ team })) }], workspace);
  write(CHILD);
  return { write, read, tell };
}

describe('what is due', () => {
  it('is told once for each landing, also where the child has dealt with it since', () => {
    const { write, read, tell } = openChild();
    tell('one', 1, 2);
    expect(read().pending).toEqual([{ team: 1 }, { team: 2 }]);
    write({ ...CHILD, told: { teams: 'one' } });
    expect(tell('one', 1, 2)).toEqual(['.adip/games.json']);
    expect(read().pending).toBeUndefined();
  });

  it('is told again where the bookmark is one of before: that of S3, or of another checkout', () => {
    const { write, read, tell } = openChild();
    tell('one', 1);
    write(CHILD);
    tell('one', 1);
    expect(read().pending).toEqual([{ team: 1 }]);
  });

  it('stays due where a landing that was interrupted did not know of it', () => {
    const { read, tell } = openChild();
    tell('one', 1);
    const planned = { ...CHILD, told: { teams: 'one' } };
    expect(withDue(planned, read()).pending).toBeUndefined();
    tell('two', 1, 3);
    expect(withDue(planned, read())).toMatchObject({ pending: [{ team: 1 }, { team: 3 }], told: { teams: 'two' } });
  });

  it('is forgotten by a stream that runs for no records any more', () => {
    const { read, tell } = openChild();
    tell('one', 1);
    expect(withDue(CHILD, read())).toEqual(CHILD);
  });
});
