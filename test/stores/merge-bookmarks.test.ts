import { describe, expect, it } from 'vitest';
import { type Bookmark, type DeadLetter, mergeBookmarks } from '../../src/stores/bookmark.ts';

const BASE: Bookmark = {
  stream: 'games',
  fingerprint: 'f',
  columns: ['id'],
  cursors: { a: 1, b: 1 },
  dead_letters: [],
};

const letterOf = (team: number): DeadLetter => ({
  page: `team=${team}: page 1`,
  cursor: { of: { team }, at: null },
  code: 'http_500',
  reason: 'it failed',
  attempts: 1,
  first_failed_at: '2026-01-01T00:00:00Z',
});

describe('two bookmarks that grew from one', () => {
  it('where this run only told what is due: all else is what the other run brought', () => {
    const ours = { ...BASE, pending: [{ team: 1 }], told: { teams: 'ours' } };
    const theirs = { ...BASE, cursors: { a: 2, b: 2 }, dead_letters: [letterOf(3)], columns: ['id', 'score'] };
    expect(mergeBookmarks(ours, theirs, BASE)).toEqual({ ...theirs, pending: [{ team: 1 }], told: { teams: 'ours' } });
  });

  it('where both ran: cursors that either moved, and the partitions that either lost', () => {
    const ours = { ...BASE, cursors: { a: 3, b: 1 }, dead_letters: [letterOf(1)] };
    const theirs = { ...BASE, cursors: { a: 2, b: 2, c: 2 }, dead_letters: [letterOf(1), letterOf(3)] };
    expect(mergeBookmarks(ours, theirs, BASE)).toEqual({
      ...BASE,
      cursors: { a: 3, b: 2, c: 2 },
      dead_letters: [letterOf(1), letterOf(3)],
    });
  });

  it('where each met other values: columns and types of the rows of both', () => {
    const base: Bookmark = { ...BASE, types: { id: 'integer' } };
    const ours: Bookmark = { ...base, columns: ['id', 'a'], types: { id: 'integer', a: 'integer' } };
    const theirs: Bookmark = { ...base, columns: ['id', 'b'], types: { id: 'string', b: 'boolean' } };
    expect(mergeBookmarks(ours, theirs, base)).toMatchObject({
      columns: ['id', 'a', 'b'],
      types: { id: 'string', a: 'integer', b: 'boolean' },
    });
  });

  it('where one brought a partition that had been lost before: it is not asked for again', () => {
    const base = { ...BASE, dead_letters: [letterOf(1)] };
    const ours = { ...BASE, cursors: { a: 3, b: 1 } };
    expect(mergeBookmarks(ours, base, base).dead_letters).toEqual([]);
  });

  it('where one dealt with what was due, and the other was told of it anew: it is due', () => {
    const base = { ...BASE, pending: [{ team: 1 }, { team: 2 }], told: { teams: 'x' } };
    const landed = { ...BASE, cursors: { a: 2, b: 1 }, told: { teams: 'x' } };
    expect(mergeBookmarks(landed, base, base).pending).toBeUndefined();
    const told = { ...base, told: { teams: 'y' } };
    expect(mergeBookmarks(landed, told, base).pending).toEqual(base.pending);
    expect(mergeBookmarks(told, landed, base)).toEqual({ ...landed, pending: base.pending, told: { teams: 'y' } });
    expect(mergeBookmarks(landed, base).pending, 'where nothing is known of before').toEqual(base.pending);
  });
});
