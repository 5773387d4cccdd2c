import type { TransformPlan } from '../../config/index.ts';
import type { Rows } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { type Landing } from '../landing/landing.ts';
/** Writes the rows of a query as canonical CSV; returns how many. @throws StreamError `column_twice` */
export declare function writeRows({ columns, rows }: Rows, file: string, name: string): Promise<number>;
/** What a transform is about to put into the workspace; the target stays as it is where nothing changed. */
export declare function planOutput({ name }: TransformPlan, csv: string, plain: string, rows: number, running: Running, scratch: string): Promise<Landing>;
