import type { Report } from '../../core/report.ts';
import { type Markup } from './markup.ts';
/** Databases, transforms, the commit and the objects. */
export declare function delivery(report: Report): Markup;
/** Whether the cron slots since the run before were answered. */
export declare function schedule({ schedule: kept }: Report): Markup;
/** The last runs, the latest first. */
export declare function lastRuns({ history }: Report, longest?: number): Markup;
