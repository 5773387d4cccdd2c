/** A folder of its own for one browser: profile, home and temporary files. */
export declare const makeProfile: () => Promise<string>;
/** Removes a profile; a process that still writes its last lines is waited for. */
export declare const removeProfile: (folder: string) => Promise<void>;
/** Removes what runs that were killed have left behind: profiles of ended processes, untouched for a day. */
export declare function sweepProfiles(now: number, root?: string): Promise<void>;
