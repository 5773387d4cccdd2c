import { keyFinder, type Partition, type Turn } from '../../core/partition.ts';
import type { PageSource } from '../../core/source.ts';
import { templateNames } from '../../core/template.ts';
import { createIncremental, type Incremental, type IncrementalOptions } from '../../incremental/index.ts';
import { chainRanges } from '../../incremental/ranges.ts';
import { siftPages } from '../../incremental/sift.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { OpenTurn, StreamTask } from '../stream-task.ts';
import type { Tally } from '../tally.ts';
import type { ForEach, TurnsPlan } from '../turns/turns.ts';
import { notesOf } from './cursor-notes.ts';

/** What a stream runs for, by its config. @param templates all of its texts in which names are read */
export function turnsOf(
  stream: { readonly name: string; readonly for_each?: readonly ForEach[] | undefined },
  templates: readonly unknown[],
): TurnsPlan | undefined {
  if (!stream.for_each) return undefined;
  const names = [...new Set(templateNames(JSON.stringify(templates)))];
  return { stream: stream.name, blocks: stream.for_each, names };
}

/** How a stream asks only for what changed, as of the run's first attempt. */
export function incrementalOf(
  stream: { readonly name: string; readonly incremental?: IncrementalOptions | undefined },
  { identity, options }: Pick<Running, 'identity' | 'options'>,
): Incremental | undefined {
  if (!stream.incremental) return undefined;
  const { from, to } = options;
  return createIncremental(stream.incremental, { stream: stream.name, now: identity.startedAt, from, to });
}

/** The pages of one turn: of an incremental stream those of its ranges, one after the other. */
export function turnSource(
  task: StreamTask,
  open: OpenTurn,
  earlier: Bookmark | undefined,
  tally: Tally,
): (partition: Partition) => PageSource {
  const { incremental } = task;
  if (!incremental) return (partition) => open({ partition, range: {} });
  const cursors = earlier?.cursors ?? {};
  const keyOf = keyFinder(cursors);
  return (partition) => {
    const key = keyOf(partition);
    const last = key === undefined ? undefined : cursors[key];
    return chainRanges(incremental.ranges(last), (span) =>
      siftPages(open({ partition, range: span.asked }), span, incremental, notesOf(tally)),
    );
  };
}

/** A source of which every turn is the whole. */
export const onlyTurn =
  (source: PageSource): OpenTurn =>
  (_: Turn) =>
    source;
