import type { Clock, Random } from '../../core/clock.ts';
import type { RunEvent } from '../../core/events.ts';
import type { Secrets } from '../../core/secrets.ts';
/** What publishing needs from outside. */
export interface GitContext {
    /** The folder that artifacts' paths are relative to: a work tree of git, or a folder inside of one. */
    readonly workspace: string;
    readonly runId: string;
    /** Status of the run, for the message. */
    readonly status: string;
    /** What git inherits (PATH, HOME, SSH_AUTH_SOCK); its own GIT_* variables are dropped except for a few. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Pushes over https to `serverUrl` use it where the clone has no credentials of its own. */
    readonly token?: string | undefined;
    /** Such as https://github.com. */
    readonly serverUrl?: string | undefined;
    /** owner/name, for the commit's link. */
    readonly repository?: string | undefined;
    /** The branch where HEAD is detached and none is configured. */
    readonly defaultBranch?: string | undefined;
    readonly emit: (event: RunEvent) => void;
    readonly random: Random;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    /** ms since the epoch; no attempt begins after it, the first one excepted. */
    readonly deadline: number;
    readonly secrets: Secrets;
    /** Looks the branch's rules up after a refusal; gives one sentence that names the remedy. */
    readonly explainRefusal?: ((branch: string, output: string) => Promise<string | undefined>) | undefined;
}
