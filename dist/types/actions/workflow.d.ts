import type { Env } from '../cli/load.ts';
import type { Report } from '../core/report.ts';
/** Who and what started the run, for the audit trail of the report. */
export declare function describeTrigger(): Promise<Report['run']['trigger']>;
/**
 * Cron lines of the workflow that runs, as its file in the checkout has them: that file is known by
 * `owner/repo/.github/workflows/name.yml@ref`.
 */
export declare function readCrons(env: Env): Promise<readonly string[]>;
/** Why nothing may be published from this event: what a stranger's pull request brings is not committed with our token. */
export declare function refuseForeignCode(): Promise<string | undefined>;
/** Looks up which rules guard a branch, and says in one sentence what would let the push through. */
export declare function createRefusalExplainer(token: string): (branch: string) => Promise<string | undefined>;
