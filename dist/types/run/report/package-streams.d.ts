import { type Plan, type StreamPlan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { Landing } from '../landing/landing.ts';
import { type Earlier, type Resource } from './package-files.ts';
/** The targets of a stream, as its landing says or as they stand. */
export declare function streamResources(plan: Plan, stream: StreamPlan, landing: Landing | undefined, folder: string, earlier: Earlier, running: Running): Promise<Resource[]>;
