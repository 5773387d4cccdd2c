import type { Report } from '../../core/report.ts';
import { type Markup } from './markup.ts';
/** Each stream by itself: plots over its history, what was lost, checked, changed and found. */
export declare function streamSections(report: Report): Markup;
