import type { StreamReport } from '../../core/report.ts';
import type { Running } from '../context.ts';
import type { StreamResult } from '../stream-task.ts';
export declare function streamReport(result: StreamResult, running: Running): StreamReport;
/** A stream that never had a turn. */
export declare function skippedReport({ name, source }: {
    name: string;
    source: string;
}): StreamReport;
