/**
 * Removes `index.lock` if its owner is dead, and says whether the way is free now. Git writes no owner into its lock,
 * so "dead" is reckoned: the lock is older than a minute, no process has it open, and no git that we can see works in
 * this repository (git closes the file while an editor or a hook runs). Where processes cannot be looked at
 * (outside of Linux), a lock is never removed.
 */
export declare function clearStaleLock(lock: string, folders: readonly string[], now: number): Promise<boolean>;
