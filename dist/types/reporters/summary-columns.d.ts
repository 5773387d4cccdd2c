import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Empty values by column, folded, and columns that came or went, in the open. */
export declare function columnSections({ streams }: Report): Section[];
