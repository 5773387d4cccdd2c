import type { Plan } from '../../config/index.ts';
import { type WarehouseContext, type WarehousePlace } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import type { Ending } from '../report/ending.ts';
/**
 * Brings the databases to what has landed, then runs the transforms. A database that fails leaves the files as they are:
 * the run is partial, and the next one repairs it. A trial loads nothing; a dry run tries
 * the transforms in a database that is gone afterwards.
 * @throws CancelledError
 */
export declare function loadAndTransform(plan: Plan, ending: Ending, running: Running): Promise<Ending>;
/** The databases of a plan, that of the transforms first. */
export declare function placesOf(plan: Plan, running: Pick<Running, 'workspace' | 'secrets'>): WarehousePlace[];
export declare function contextOf(plan: Plan, running: Running): WarehouseContext;
