import type { ReaderOptions, RowReader, RowsPlan } from './contract.ts';
/**
 * Compiles what a stream reads of its pages: rows by `items`, `table` or `data`, or the whole page as one record.
 * @throws ConfigError for selectors and paths that do not parse, or a `path` where there are no records that have it
 */
export declare function createRowReader(plan: RowsPlan, options: ReaderOptions & {
    readonly stream: string;
}): RowReader;
