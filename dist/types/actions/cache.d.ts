import type { Env } from '../cli/load.ts';
/** Where the runner offers its cache to this step. */
export declare function hasCache(env: Env): boolean;
/**
 * Brings back what an earlier run left; true where checkpoints are among it. Its failure is no failure of the run. The
 * vault of the checkout is not simply replaced: the one that was committed may be the newer.
 */
export declare function restoreWork(workspace: string, env: Env): Promise<boolean>;
/** The encrypted vault as it stands; undefined where there is none. */
export declare function readVault(workspace: string): string | undefined;
/** What tells whether the pages and sessions that are kept between runs have changed. */
export declare function describeKept(workspace: string): string;
/** Whether an interrupted run left something to resume. */
export declare function hasWork(workspace: string): boolean;
/**
 * Keeps the work folder for the next run. Entries cannot be replaced: a finished run that had resumed an entry saves
 * its empty folder, so that the next one does not find the old checkpoints again.
 */
export declare function saveWork(workspace: string, env: Env): Promise<boolean>;
