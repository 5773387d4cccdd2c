import { type SourcePlan, type StreamPlan } from '../../config/index.ts';
import type { Scope } from '../../core/template.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
/** What the tasks of all kinds of streams have in common; the kind adds which columns go, how many pages, and how to open its source. */
export type Frame = Omit<StreamTask, 'open' | 'isDropped' | 'maxPages'>;
/** @param templates texts of the stream, beside `include`, whose values change what is extracted */
export declare function frameOf(stream: StreamPlan, source: SourcePlan, running: Pick<Running, 'identity' | 'options'>, templates: readonly unknown[]): {
    readonly scope: Scope;
    readonly frame: Frame;
};
/** Whether `remove` or `only` take a column out; `include` adds its own to whatever is left. */
export declare function isTakenOut({ remove, only, include }: Pick<Exclude<StreamPlan, {
    kind: 'site';
}>, 'remove' | 'only' | 'include'>, separator: string, column: string): boolean;
