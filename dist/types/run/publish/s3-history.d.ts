import type { Plan } from '../../config/index.ts';
import type { Running } from '../context.ts';
/** The history of a pipeline that commits nothing: it lies beside its objects in S3, as its bookmarks do. */
export interface S3History {
    /** Takes over what is there. */
    pull(): Promise<void>;
    /** Puts this run's line there, where the run brought something; else it waits. */
    push(isChanged: boolean, running: Running): Promise<void>;
}
/** Its troubles are warnings: what was delivered stays delivered. */
export declare function openS3History(plan: Plan, running: Running): S3History;
