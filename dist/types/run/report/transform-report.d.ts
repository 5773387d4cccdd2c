import type { TransformReport } from '../../core/report.ts';
import type { TransformResult } from '../warehouse/transform.ts';
export declare function transformReport(result: TransformResult): TransformReport;
