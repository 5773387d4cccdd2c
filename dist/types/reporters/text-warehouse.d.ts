import type { Report } from '../core/report.ts';
/** Databases and transforms as lines of the text report; empty where the config names none. */
export declare function warehouseText({ warehouses, transforms }: Report): string[];
