import type { Constant } from '../../core/batch.ts';
import { type Columns } from '../../core/batch-columns.ts';
import type { SiteSourceOptions } from './options.ts';
/** All fields are columns from the first page on, in the order of the config, whether or not they are found. */
export declare function claimColumns({ plan }: Pick<SiteSourceOptions, 'plan'>): Columns;
/** The columns that `include` adds. */
export declare function makeConstants({ plan, scope }: Pick<SiteSourceOptions, 'plan' | 'scope'>): Constant[];
