import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { Running } from '../context.ts';
import type { Ending } from './ending.ts';
/**
 * Writes what the data files are, as a Frictionless data package: fields and types, keys, sizes and hashes, and the run
 * that made them. Left alone where nothing but the run would change.
 */
export declare function writePackage(plan: Plan, ending: Ending, running: Running): Promise<Artifact | undefined>;
