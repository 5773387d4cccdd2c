import { type Plan, type SiteSourcePlan } from '../../config/index.ts';
import { type IngestError } from '../../core/errors.ts';
import type { RunEvent } from '../../core/events.ts';
import type { FieldNotes } from '../../core/site.ts';
import type { RunContext } from '../context.ts';
export interface SiteExam {
    readonly starts: readonly ExaminedStart[];
    /** `none`: the source has no login. */
    readonly login: 'none' | 'taken' | IngestError;
    /** Of each stream whose first page may be asked for; without those of a source whose login failed. */
    readonly pages: readonly ExaminedPage[];
    /** What was told meanwhile: a robots.txt that is none, a long Crawl-delay, a browser without its sandbox. */
    readonly warnings: readonly Extract<RunEvent, {
        type: 'warning';
    }>[];
}
export interface ExaminedStart {
    readonly stream: string;
    readonly url: URL;
    /** Why robots.txt keeps from it; undefined where it does not. */
    readonly refusal: string | undefined;
}
export interface ExaminedPage {
    readonly stream: string;
    readonly url: URL;
    readonly found: {
        readonly rows: number;
        readonly fields: Readonly<Record<string, FieldNotes>>;
    } | IngestError;
}
type ExamContext = Pick<RunContext, 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;
/**
 * Looks at a site as a run would begin: its robots.txt, one login, the first page of each stream without its detail
 * pages. Nothing is kept.
 * @throws IngestError where robots.txt cannot even be asked for: the host is down, or a wall
 */
export declare function examineSite(plan: Plan, source: SiteSourcePlan, context: ExamContext): Promise<SiteExam>;
export {};
