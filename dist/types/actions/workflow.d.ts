import type { Report } from '../core/report.ts';
/** Who and what started the run, for the audit trail of the report. */
export declare function describeTrigger(): Promise<Report['run']['trigger']>;
/** Why nothing may be published from this event: what a stranger's pull request brings is not committed with our token. */
export declare function refuseForeignCode(): Promise<string | undefined>;
/** Looks up which rules guard a branch, and says in one sentence what would let the push through. */
export declare function createRefusalExplainer(token: string): (branch: string) => Promise<string | undefined>;
