import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Checks with what they found and the rows that do not hold, the failed ones first. */
export declare function checkSections({ streams }: Report): Section[];
/** Columns that are new, gone or of another type, and what became of them. */
export declare function schemaSections({ streams }: Report): Section[];
