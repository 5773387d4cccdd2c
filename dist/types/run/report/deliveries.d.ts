import type { Plan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import { type Delivery } from '../publish/publish.ts';
import type { Ending } from './ending.ts';
/** All that a run has to deliver, and where to. */
export declare function deliveriesOf(plan: Plan, ending: Ending, running: Running): Delivery[];
