import type { Artifact } from '../../core/artifact.ts';
import type { Problem } from '../../core/report.ts';
import type { GitContext } from './context.ts';
import type { GitOptions } from './options.ts';
/** Says why a file of this size stays out of the commit; undefined where it may land. */
export declare function sizeProblem(path: string, bytes: number, options: GitOptions): Problem | undefined;
/** Said of the state of a stream whose data stays out. */
export declare const stateProblem: ({ stream, path }: Pick<Artifact, 'stream' | 'path'>) => Problem;
export interface Sorted {
    readonly fitting: readonly Artifact[];
    readonly leftOut: readonly Problem[];
}
/**
 * Parts the files that are too large from the others. The state of a stream whose data stays out stays out as well:
 * a cursor ahead of its data would skip what never landed.
 */
export declare function sortBySize(artifacts: readonly Artifact[], options: GitOptions, emit: GitContext['emit']): Sorted;
