import type { Status } from '../core/events.ts';
import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
export declare const ICONS: Record<Status, string>;
/** The state at a glance: a sign and one sentence. */
export declare function headline(report: Report): Section;
export declare function streamTable({ streams }: Report): Section;
