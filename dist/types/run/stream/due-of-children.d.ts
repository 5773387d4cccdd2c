import type { ColumnTypes } from '../../core/column-type.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { News } from '../turns/due.ts';
import { type TurnsPlan, type Values } from '../turns/turns.ts';
/** A stream that runs once for each partition. */
export type Child = StreamTask & {
    readonly turns: TurnsPlan;
};
/** What the children of an incremental stream have to ask for because of the rows that it changed, by child. */
export interface Due {
    readonly stream: string;
    readonly values: readonly Values[];
}
/** Parents whose changes alone make a stream's partitions due; none for one that replaces its rows, which runs for all. */
export declare const incrementalParents: ({ turns, write }: StreamTask, family: Pick<Family, 'taskOf'>) => StreamTask[];
/** Names of the streams that a stream runs for. */
export declare const parentsIn: (turns: TurnsPlan | undefined) => string[];
/** Children that an incremental stream has told nothing since they were taken out of the config: they missed what changed. */
export declare const newChildren: (task: StreamTask, family: Family, earlier: Bookmark | undefined) => StreamTask[];
/** What an incremental stream landed, or would have. */
export interface Landed {
    /** The rows that were added or updated, as a CSV file with a header. */
    readonly changed: string | undefined;
    /** All rows. */
    readonly plain: string;
    readonly types: ColumnTypes;
}
export declare function dueOfChildren(task: StreamTask, family: Family, earlier: Bookmark | undefined, { changed, plain, types }: Landed): Promise<Due[]>;
/** What the landings of this run tell a stream. */
export declare function newsFor({ name, turns }: Child, family: Family): News[];
/** What parents changed that do not land, in a run that writes nothing: no bookmark tells of it. */
export declare function trialDue(task: Child, family: Family): Promise<Values[]>;
