import type { StreamReport } from '../../core/report.ts';
import { type Markup } from './markup.ts';
/** Columns that came, went or are empty, and what the selectors of a site found. */
export declare function fieldsOf(stream: StreamReport): Markup;
