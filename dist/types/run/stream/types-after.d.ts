import { type ColumnTypes } from '../../core/column-type.ts';
import type { StreamResult } from '../stream-task.ts';
/** What the columns of a stream hold once its records of this run are among its rows. */
export declare const typesAfter: (result: StreamResult | undefined, before: ColumnTypes) => ColumnTypes;
