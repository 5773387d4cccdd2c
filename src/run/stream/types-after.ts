import { type ColumnTypes, widenAll } from '../../core/column-type.ts';
import { typesOf } from '../../sinks/csv-types.ts';
import type { StreamResult } from '../stream-task.ts';

/** What the columns of a stream hold once its records of this run are among its rows. */
export const typesAfter = (result: StreamResult | undefined, before: ColumnTypes): ColumnTypes =>
  result?.progress ? widenAll(before, typesOf(result.progress.position)) : before;
