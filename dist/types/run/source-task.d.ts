import { type Plan, type SourcePlan, type StreamPlan } from '../config/index.ts';
import type { BuildOptions } from '../core/batch-build.ts';
import type { Scope } from '../core/template.ts';
import type { Running } from './context.ts';
import type { StreamTask } from './stream-task.ts';
/** What a stream of files, of a database or of a module needs of its run. */
export type SourceTaskRunning = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline' | 'identity' | 'workspace' | 'env' | 'options'>;
type Plain = Exclude<StreamPlan, {
    kind: 'api' | 'site';
}>;
/** What the tasks of such streams have in common; what is left is to open the source. */
export declare function frameOf(stream: Plain, source: SourcePlan, running: Pick<Running, 'identity' | 'options'>, templates: readonly unknown[]): {
    readonly scope: Scope;
    readonly frame: Omit<StreamTask, 'open'>;
};
/** How a stream's records become columns. */
export declare function columnsOf(stream: Plain): BuildOptions;
/** A plan's source, of the type that its stream's kind says. */
export declare const sourceAs: <T extends SourcePlan>(plan: Plan, stream: StreamPlan) => T;
export {};
