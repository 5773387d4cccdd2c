import type { Row } from './model.ts';

/** A world and what a target should hold of it: kept as maps, in the plainest way. */
export interface Living {
  readonly id: string;
  readonly v: string;
  readonly etag: string;
}

export type Mode = 'replace' | 'append' | 'merge' | 'insert_only' | 'scd2';
export type Deleted = 'keep' | 'mark' | 'delete';

export interface World {
  readonly mode: Mode;
  readonly deleted: Deleted;
  /** Whether `etag` makes no change. */
  readonly ignores: boolean;
}

/** One row of the target as the model knows it. */
export type Line = Row & { readonly id: string };

const isSame = (a: Line, b: Living, { ignores }: World): boolean => a['v'] === b.v && (ignores || a['etag'] === b.etag);

/** The target after a run that brought these records and landed at `now`. */
export function runModel(
  target: readonly Line[],
  records: readonly Living[],
  world: World,
  run: { readonly now: string; readonly isWhole: boolean },
): Line[] {
  const news = new Map(records.map((record) => [record.id, record]));
  const deletes = run.isWhole && world.deleted !== 'keep';
  switch (world.mode) {
    case 'replace':
      return records.filter((record) => news.get(record.id) === record).map((record) => ({ ...record }));
    case 'append': {
      const known = new Set(target.map(({ id }) => id));
      const last = records.filter((record) => news.get(record.id) === record && !known.has(record.id));
      return [...target, ...last.map((record) => ({ ...record }))];
    }
    case 'insert_only': {
      const known = new Set(target.map(({ id }) => id));
      const added = [...news.values()].filter(({ id }) => !known.has(id));
      return sorted([...target, ...added.map((record) => ({ ...record }))]);
    }
    case 'merge':
      return sorted(mergeLines(target, news, world, deletes, run.now));
    case 'scd2':
      return sorted(historyLines(target, news, world, deletes, run.now));
  }
}

function mergeLines(
  target: readonly Line[],
  news: ReadonlyMap<string, Living>,
  world: World,
  deletes: boolean,
  now: string,
): Line[] {
  const marks = world.deleted === 'mark';
  const lines = target.flatMap((line): Line[] => {
    const record = news.get(line.id);
    if (record) return [{ ...(isSame(line, record, world) ? line : record), ...(marks ? { deleted_at: '' } : {}) }];
    if (!deletes) return [line];
    return marks ? [{ ...line, deleted_at: line['deleted_at'] || now }] : [];
  });
  const known = new Set(target.map(({ id }) => id));
  const added = [...news.values()].filter(({ id }) => !known.has(id));
  return [...lines, ...added.map((record) => ({ ...record, ...(marks ? { deleted_at: '' } : {}) }))];
}

function historyLines(
  target: readonly Line[],
  news: ReadonlyMap<string, Living>,
  world: World,
  deletes: boolean,
  now: string,
): Line[] {
  const lines = target.map((line): Line => {
    const record = news.get(line.id);
    if (line['valid_to'] !== '' || (record ? isSame(line, record, world) : !deletes)) return line;
    return { ...line, valid_to: now };
  });
  const isCurrent = new Set(lines.filter((line) => line['valid_to'] === '').map(({ id }) => id));
  const opened = [...news.values()].filter(({ id }) => !isCurrent.has(id));
  return [...lines, ...opened.map((record) => ({ ...record, valid_from: now, valid_to: '' }))];
}

const sorted = (lines: readonly Line[]): Line[] =>
  [...lines].sort(
    (a, b) => Number(a.id) - Number(b.id) || String(a['valid_from'] ?? '').localeCompare(String(b['valid_from'] ?? '')),
  );
