import type { Report, StreamReport } from '../../core/report.ts';
import type { Running } from '../context.ts';
import type { StreamResult } from '../stream-task.ts';
/** What earlier runs tell of one stream. */
export declare function historyOf(result: StreamResult, running: Running): Partial<StreamReport> & Pick<StreamReport, 'history'>;
/** Earlier runs as a whole. */
export declare function runsBefore(running: Running): NonNullable<Report['history']>;
