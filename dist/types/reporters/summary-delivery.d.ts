import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Where the data went: files, commit, objects. */
export declare function deliverySections({ streams, published }: Report): Section[];
/** What is needed to find this run again and to repeat it. */
export declare function runFacts({ run }: Report): Section;
