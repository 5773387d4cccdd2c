import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Rows and time of the last runs, each against what was usual, and how old the data are. */
export declare function trendSections(report: Report): Section[];
