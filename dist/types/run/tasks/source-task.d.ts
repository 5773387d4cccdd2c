import type { Plan, SourcePlan, StreamPlan } from '../../config/index.ts';
import type { BuildOptions } from '../../core/batch-build.ts';
import type { Scope } from '../../core/template.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Connecting } from './connect.ts';
/** What a stream of files, of a database or of a module needs of its run. */
export type SourceTaskRunning = Connecting & Pick<Running, 'identity' | 'workspace' | 'env' | 'options'>;
type Plain = Exclude<StreamPlan, {
    kind: 'api' | 'site';
}>;
/** The frame of such a stream's task; what is left is to open the source. @param templates as of `frameOf` */
export declare function sourceFrame(stream: Plain, source: SourcePlan, running: Pick<Running, 'identity' | 'options'>, templates: readonly unknown[]): {
    readonly scope: Scope;
    readonly frame: Omit<StreamTask, 'open'>;
};
/** How a stream's records become columns. */
export declare function columnsOf(stream: Plain): BuildOptions;
/** A plan's source, of the type that its stream's kind says. */
export declare const sourceAs: <T extends SourcePlan>(plan: Plan, stream: StreamPlan) => T;
export {};
