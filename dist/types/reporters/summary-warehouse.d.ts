import type { Report } from '../core/report.ts';
import type { Section } from './budget.ts';
/** Databases and what ran in them; nothing where the config names none. */
export declare function warehouseSections({ warehouses, transforms }: Report): Section[];
