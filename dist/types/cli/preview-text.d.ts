import type { Plan, StreamPlan } from '../config/index.ts';
import type { Secrets } from '../core/secrets.ts';
import type { Choice, Previewed } from '../run/trial/preview.ts';
import { type ColumnFacts, type Rows } from './preview-columns.ts';
import { type TextFact } from './preview-texts.ts';
/** What a preview says, whatever its form. */
export interface Description {
    readonly stream: string;
    readonly request: string;
    /** Of a stream that runs for records of another: the one that was asked for. */
    readonly partition?: string;
    readonly pages: readonly {
        readonly page: string;
        readonly records: number;
        readonly bytes: number;
    }[];
    /** What was found or configured: records, paginator. */
    readonly found: readonly Choice[];
    /** The next page's request, or why there is none. */
    readonly next: string;
    readonly key: {
        readonly columns: readonly string[];
        readonly configured: boolean;
    };
    readonly columns: readonly ColumnFacts[];
    readonly sample: Rows;
    readonly warnings: readonly string[];
    /** Of a site: what stood on the page where a value does not show it (booleans, what does not parse). */
    readonly texts?: readonly TextFact[];
}
/** @param limit rows at most */
export declare function describePreview(plan: Plan, stream: StreamPlan, previewed: Previewed, limit: number, secrets: Pick<Secrets, 'redact'>): Description;
/** The rows as CSV, nothing else. */
export declare function previewCsv({ sample }: Description): string;
/** One JSON object; the rows as objects of texts, null where there is no value. */
export declare function previewJson({ sample, columns, ...rest }: Description): string;
/** For people: the rows as a table, then what was found. */
export declare function previewText(description: Description, width: number): string;
