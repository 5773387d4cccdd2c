import type { FieldReport, Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** What the selectors of a site found: in the open what a reader must see, the rest folded. */
export declare function fieldSections({ streams }: Report): Section[];
/** Something other than the first selector, all values of their type, as often as on the last run. */
export declare function isNoteworthy({ hit_rate, earlier_hit_rate, unparsed, healed, proposal, }: FieldReport): boolean;
