import type { Report } from '../../core/report.ts';
import type { Running } from '../context.ts';
import { type Ending } from './ending.ts';
/** The execution report; everything that is rendered comes from it. */
export declare function buildReport(ending: Ending, running: Running, finishedAt: number): Report;
