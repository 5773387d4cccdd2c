import { type Partition } from '../../core/partition.ts';
import type { PageSource } from '../../core/source.ts';
import { type Incremental, type IncrementalOptions } from '../../incremental/index.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { OpenTurn, StreamTask } from '../stream-task.ts';
import type { Tally } from '../tally.ts';
import type { ForEach, TurnsPlan } from '../turns/turns.ts';
/** What a stream runs for, by its config. @param templates all of its texts in which names are read */
export declare function turnsOf(stream: {
    readonly name: string;
    readonly for_each?: readonly ForEach[] | undefined;
}, templates: readonly unknown[]): TurnsPlan | undefined;
/** How a stream asks only for what changed, as of the run's first attempt. */
export declare function incrementalOf(stream: {
    readonly name: string;
    readonly incremental?: IncrementalOptions | undefined;
}, { identity, options }: Pick<Running, 'identity' | 'options'>): Incremental | undefined;
/** The pages of one turn: of an incremental stream those of its ranges, one after the other. */
export declare function turnSource(task: StreamTask, open: OpenTurn, earlier: Bookmark | undefined, tally: Tally): (partition: Partition) => PageSource;
/** A source of which every turn is the whole. */
export declare const onlyTurn: (source: PageSource) => OpenTurn;
