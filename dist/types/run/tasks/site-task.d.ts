import { type Plan, type SiteStreamPlan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Sites } from './sites.ts';
/** What a stream of a site needs of its run. */
export type SiteTaskRunning = Pick<Running, 'identity' | 'stateFolder' | 'secrets' | 'options'>;
/** A stream of a site as a task of the run. */
export declare function siteTask(plan: Plan, stream: SiteStreamPlan, running: SiteTaskRunning, sites: Sites): StreamTask;
