import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { Running } from '../context.ts';
import { type Delivery } from './publish.ts';
/** The package as it stands in S3, where nothing is committed: one that would say the same is left alone. */
export declare function restorePackage(plan: Plan, running: Running): Promise<void>;
/** The delivery of the package, behind that of the data it tells of; none where a part of them did not arrive. */
export declare function packageDelivery(plan: Plan, made: Artifact | undefined, held: ReadonlySet<string>, { emit }: Running): Delivery[];
