import type { Env } from '../cli/load.ts';
/** Where the runner offers its cache to this step. */
export declare function hasCache(env: Env): boolean;
/** Brings the checkpoints of an interrupted run back; true where there were any. Its failure is no failure of the run. */
export declare function restoreWork(workspace: string, env: Env): Promise<string | undefined>;
/** Whether an interrupted run left something to resume. */
export declare function hasWork(workspace: string): boolean;
/**
 * Keeps the work folder for the next run. Entries cannot be replaced: a finished run that had resumed an entry saves
 * its empty folder, so that the next one does not find the old checkpoints again.
 */
export declare function saveWork(workspace: string, env: Env): Promise<boolean>;
