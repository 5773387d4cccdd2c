import type { StreamPlan } from '../config/index.ts';
import type { RunOptions } from './context.ts';
/** @throws ConfigError `bad_backfill` for a start or an end that no chosen stream can ask for */
export declare function assertBackfill(streams: readonly StreamPlan[], { from, to, fullRefresh }: Pick<RunOptions, 'from' | 'to' | 'fullRefresh'>): void;
