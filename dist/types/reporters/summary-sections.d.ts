import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Errors or warnings of the run, its streams and its destinations, each with what to do next. */
export declare function problemSections(report: Report, kind: 'errors' | 'warnings'): Section[];
/** Every lost page with its cause, and what becomes of it. */
export declare function lostPages({ streams }: Report): Section[];
/** What the run changed in the data, by rows; what a dry run would have changed. */
export declare function changeSections({ streams, run }: Report): Section[];
/** Why requests were repeated and where the time went. */
export declare function retrySection({ streams }: Report): Section[];
