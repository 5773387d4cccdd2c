import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Records over the last runs, where there are enough of them to see something. */
export declare function chartSections({ streams, run }: Report): Section[];
