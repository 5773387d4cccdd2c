import { z } from 'zod';
import { byteSize } from '../core/units.ts';

/** The config's `log:`. */
export const logOptionsSchema = z
  .strictObject({
    level: z
      .enum(['error', 'warn', 'info', 'debug'])
      .default('info')
      .describe('The least important lines that are shown; debug shows every request and page'),
    format: z.enum(['text', 'json']).default('text').describe('Lines for people, or one JSON object per line'),
    file: z
      .string()
      .min(1)
      .optional()
      .describe('Also keep warnings and errors in this file, e.g. logs/adip-errors.log; never committed'),
    max_size: byteSize.default(1_000_000).describe('Size at which that file is rotated, e.g. 1MB'),
    keep: z.int().min(0).max(100).default(5).describe('Rotated files that are kept beside it'),
  })
  .describe('What is told while a run goes on');

/** The config's `report:`. */
export const reportOptionsSchema = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .optional()
      .describe('Where the text report goes, e.g. data/report_{timestamp}.txt; then it is committed too'),
    json: z.string().min(1).optional().describe('Where the JSON report goes; then it is committed too'),
    html: z
      .string()
      .min(1)
      .optional()
      .describe('Where the report goes as one HTML page with plots, e.g. data/report.html; then it is committed too'),
    history: z
      .strictObject({
        keep: z.int().min(1).max(10_000).default(200).describe('Runs that are remembered'),
        max_size: byteSize
          .default(1_000_000)
          .describe('Size that the file does not pass, e.g. 1MB; the oldest runs go first'),
      })
      .prefault({})
      .describe('What is remembered of earlier runs in .adip/runs.ndjson, committed together with a change'),
  })
  .describe('Where reports go; without it they lie in .adip/reports/ and are not committed');

export type LogOptions = z.output<typeof logOptionsSchema>;
export type ReportOptions = z.output<typeof reportOptionsSchema>;
