import type { Report, StreamReport } from '../../core/report.ts';
import { type Markup } from './markup.ts';
/** A status in its colour and in words. */
export declare const chip: (status: string) => Markup;
/** `+3 ~1 −2` in colours; what is nothing stays away. */
export declare function changesText(changes: {
    added: number;
    updated: number;
    removed: number;
} | undefined): Markup;
/** Whose run it was. */
export declare const nameOf: ({ run: { pipeline, trigger } }: Report) => string;
/** Status, time, and what came, at a glance. */
export declare function header(report: Report): Markup;
/** Errors or warnings, each with what to do next. */
export declare function problems(report: Report, kind: 'errors' | 'warnings'): Markup;
/** All streams, one line each. */
export declare function streamTable(report: Report): Markup;
/** How old the data of a stream are. */
export declare function freshness({ last_delivered_at }: StreamReport, report: Report): Markup;
