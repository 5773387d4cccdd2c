import type { z } from 'zod';
import type { httpOptionsSchema } from '../../http/index.ts';
import type { Retry } from '../../sources/retry.ts';
import type { Running } from '../context.ts';
type Policy = z.output<typeof httpOptionsSchema>['retry'];
/** What repeating needs of a run. */
export type RetryRunning = Pick<Running, 'clock' | 'random' | 'emit' | 'deadline' | 'secrets'>;
/** The retry policy of a source that does not speak HTTP: the same attempts and waits as one that does. */
export declare function createRetry(stream: string, policy: Policy, running: RetryRunning): Retry;
export {};
