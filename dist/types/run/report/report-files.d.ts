import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { Report } from '../../core/report.ts';
import type { Running } from '../context.ts';
/** Writes the reports that the config wants committed, and gives them to the publishers. */
export declare function reportArtifacts(plan: Plan, report: Report, running: Running): Artifact[];
/** Writes the report under `.adip/reports/` and what the config asks for; returns the path of the JSON one. */
export declare function writeReports(plan: Plan, report: Report, running: Running): string;
