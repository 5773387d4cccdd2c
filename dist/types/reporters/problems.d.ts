import type { Problem, Report } from '../core/report.ts';
export interface NamedProblem {
    /** Stream, page or destination that it concerns; undefined for the run itself. */
    readonly where: string | undefined;
    readonly problem: Problem;
}
/** All errors or all warnings of a report, wherever they stand in it; each once. */
export declare function problemsOf(report: Report, kind: 'errors' | 'warnings'): NamedProblem[];
