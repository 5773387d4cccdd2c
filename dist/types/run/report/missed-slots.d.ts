import type { Problem, Report } from '../../core/report.ts';
/** The schedule between two runs. Pure. */
export declare function missedSlots(crons: readonly string[], since: string, startedAt: number, isScheduled: boolean): NonNullable<Report['schedule']> | undefined;
/** What is said of a schedule that was not kept. */
export declare function slotsProblem({ missed, since, examples }: NonNullable<Report['schedule']>): Problem | undefined;
