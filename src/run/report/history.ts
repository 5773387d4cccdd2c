import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import type { Emit } from '../../core/events.ts';
import { isDelivered, type RunLine } from '../../core/run-line.ts';
import { makeUntracked } from '../../core/untracked-folder.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import {
  adoptEntries,
  boundHistory,
  formatHistory,
  type HistoryBounds,
  type HistoryLine,
  historyLine,
  joinHistories,
  parseHistory,
} from '../../stores/run-history.ts';
import { companion } from '../companion.ts';

/** Relative to the workspace. */
export const RUNS_PATH = '.adip/runs.ndjson';
/** Delivered runs of which the median of rows is taken. */
const MEDIAN_OF = 30;

/**
 * The one memory of earlier runs. `.adip/runs.ndjson` is committed together with a change that matters; lines of runs
 * that found nothing new, or whose commit failed, wait in `.adip/cache/runs.ndjson` for the next one.
 */
export interface History {
  /** Runs before this one, oldest first. */
  earlier(): readonly RunLine[];
  /** Rows of a stream's or transform's target after its last delivered runs, oldest first. */
  rowsOf(name: string): number[];
  /** When a stream last delivered, ISO 8601. */
  deliveredAt(name: string): string | undefined;
  /** Takes over what an earlier version kept in the bookmark of a stream. */
  adopt(name: string, bookmark: Bookmark | undefined): void;
  /** Takes over lines from elsewhere. */
  take(text: string): void;
  /** All lines, as they would stand in the file. */
  text(): string;
  /** Puts a line, with all that waited, into the file to be committed. */
  write(line: RunLine): void;
  /** Puts a line to those that wait. */
  wait(line: RunLine): void;
  /** What waited is in the file for good. */
  settle(): void;
  /** The file, for a commit. */
  artifact(): Artifact[];
}

export interface HistorySettings {
  /** `.adip`, absolute. */
  readonly stateFolder: string;
  /** Id of this run. */
  readonly run: string;
  readonly bounds: HistoryBounds;
  /** A trial leaves no line. */
  readonly isTrial: boolean;
  readonly emit: Emit;
}

export function openHistory({ stateFolder, run, bounds, isTrial, emit }: HistorySettings): History {
  const { file, waiting } = historyFiles(stateFolder);
  let known: HistoryLine[] | undefined;
  const lines = (): HistoryLine[] => {
    known ??= readHistory(stateFolder, (message) => emit({ ...TORN, message }));
    return known;
  };
  const earlier = (): RunLine[] => lines().flatMap(({ line }) => (line && line.run !== run ? line : []));
  const put = (path: string, all: readonly HistoryLine[]): void => {
    if (isTrial) return;
    const text = formatHistory(boundHistory(all, bounds));
    try {
      if (path === waiting) makeUntracked(join(stateFolder, 'cache'));
      if (textOf(path) !== text) replaceFile(path, text);
    } catch (thrown) {
      // what was delivered stays delivered
      emit({ type: 'warning', code: 'history_not_kept', message: `this run is not remembered: ${String(thrown)}` });
    }
  };
  return {
    earlier,
    rowsOf: (name) =>
      earlier()
        .flatMap((line) => line.streams[name] ?? line.transforms?.[name] ?? [])
        .flatMap((entry) => (isDelivered(entry) ? entry.rows : []))
        .slice(-MEDIAN_OF),
    deliveredAt: (name) => earlier().findLast(({ streams }) => streams[name] && isDelivered(streams[name]))?.at,
    adopt(name, bookmark) {
      const adopted = adoptEntries(lines(), name, bookmark?.history ?? []);
      if (adopted.length === 0) return;
      known = joinHistories(lines(), adopted);
      put(waiting, joinHistories(parseHistory(textOf(waiting)).lines, adopted));
    },
    take(text) {
      const { lines: taken } = parseHistory(text);
      known = joinHistories(taken, lines());
      put(waiting, joinHistories(taken, parseHistory(textOf(waiting)).lines));
    },
    text: () =>
      formatHistory(
        boundHistory(
          readHistory(stateFolder, () => {}),
          bounds,
        ),
      ),
    write: (line) => put(file, joinHistories(lines(), [historyLine(line)])),
    wait: (line) => put(waiting, joinHistories(parseHistory(textOf(waiting)).lines, [historyLine(line)])),
    settle: () => rmSync(waiting, { force: true }),
    artifact: () => (existsSync(file) && !isTrial ? [artifactOf(file, bounds)] : []),
  };
}

const TORN = { type: 'warning', code: 'history_torn', remedy: 'Nothing to do: it goes with the next commit.' } as const;

export function historyFiles(stateFolder: string): { file: string; waiting: string } {
  return { file: join(stateFolder, 'runs.ndjson'), waiting: join(stateFolder, 'cache', 'runs.ndjson') };
}

/** All lines that a workspace has, those that wait included; of a run in both, the one that waits was written later. */
export function readHistory(stateFolder: string, warn: (message: string) => void): HistoryLine[] {
  const { file, waiting } = historyFiles(stateFolder);
  const [kept, later] = [parseHistory(textOf(file)), parseHistory(textOf(waiting))];
  const torn = kept.torn + later.torn;
  if (torn > 0) warn(`${torn} of the lines of ${RUNS_PATH} cannot be read: passed over`);
  return joinHistories(kept.lines, later.lines);
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function artifactOf(file: string, bounds: HistoryBounds): Artifact {
  return {
    ...companion('report', 'history', RUNS_PATH, file, 'application/x-ndjson'),
    async rebase({ theirs, out }) {
      const [other, own] = [theirs, file].map((path) => parseHistory(readFileSync(path, 'utf8')).lines);
      replaceFile(out, formatHistory(boundHistory(joinHistories(other!, own!), bounds)));
    },
  };
}
